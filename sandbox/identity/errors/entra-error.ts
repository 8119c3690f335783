import { aadsts, unlistedAadsts, type AadstsEntry } from './aadsts.ts';

export interface EntraErrorDetails {
  /** Stands after the general text: the parameter, the scope, the address that was wrong. */
  readonly detail?: string | undefined;
  readonly error?: string | undefined;
  readonly suberror?: string | undefined;
  /** The claims the client has to ask for, as JSON text. */
  readonly claims?: string | undefined;
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** A refusal with Entra's number. Each endpoint decides whether it becomes JSON, a page or an answer to the app. */
export class EntraError extends Error {
  override readonly name = 'EntraError';
  readonly number: number;
  readonly entry: AadstsEntry;
  readonly details: EntraErrorDetails;

  constructor(number: number, details: EntraErrorDetails = {}) {
    const entry = aadsts[number] ?? unlistedAadsts;
    super(`AADSTS${number}: ${entry.text}${details.detail === undefined ? '' : ` ${details.detail}`}`);
    this.number = number;
    this.entry = entry;
    this.details = details;
  }
}
