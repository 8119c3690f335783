import type { Authority } from '../authorities.ts';
import type { ClaimsRequest } from '../claims-request.ts';
import type { RegisteredApp } from '../registered-apps.ts';
import type { AskedScope } from '../scopes.ts';

export type Prompt = 'none' | 'login' | 'select_account' | 'consent' | 'create';
export type ResponseMode = 'fragment' | 'query';

/** Where an answer goes. Known as soon as the app and its reply address are found good; before that, errors are pages. */
export interface ReplyTo {
  readonly app: RegisteredApp;
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  readonly state: string | undefined;
}

/** An authorize request in which every single parameter was found good. */
export interface AuthorizeRequest extends ReplyTo {
  readonly authority: Authority;
  readonly scopes: readonly AskedScope[];
  readonly codeChallenge: string;
  readonly nonce: string | undefined;
  readonly prompt: Prompt | undefined;
  readonly loginHint: string | undefined;
  readonly domainHint: string | undefined;
  readonly sessionHint: string | undefined;
  readonly claims: ClaimsRequest;
  readonly wantsClientInfo: boolean;
  /** `pocd=1`: the app asks that its window keeps the way back to its opener. */
  readonly keepsOpener: boolean;
  readonly correlationId: string;
}
