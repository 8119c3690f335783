import type { Context } from 'hono';
import type { ArmedError } from './faults.ts';

/** What travels with one request through the router. */
export interface IdentityEnv {
  readonly Variables: {
    /** The form body, read once. */
    form: URLSearchParams;
    traceId: string;
    correlationId: string;
    /** For the authorize endpoint and its pages: an error to raise once it is known where it has to appear. */
    armedError: ArmedError | undefined;
    /** For the log: the AADSTS number of the refusal. */
    refused: number | undefined;
  };
}

export type IdentityContext = Context<IdentityEnv>;

export function originOf(context: IdentityContext): string {
  return new URL(context.req.url).origin;
}
