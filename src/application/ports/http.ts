import type { AbortSignalLike } from './sign-in.ts';

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface HttpRequest {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignalLike;
  /** How long to wait for the whole answer, body included; the sender has a limit of its own when this is missing. */
  readonly timeoutMs?: number;
  /** It goes on when the page that sent it is gone (Fetch Standard, "keepalive"). */
  readonly outlivesPage?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  /** The header's value; undefined when it was not sent or the browser may not read it. The name's case does not matter. */
  header(name: string): string | undefined;
  text(): Promise<string>;
}

/** Sends one request. Resolves for every HTTP status; rejects with `NoAnswer` and nothing else. */
export type HttpSend = (request: HttpRequest) => Promise<HttpAnswer>;

/**
 * Why no answer came. `never-left`: the device had no network, nothing was sent. `lost`: it may have been sent and acted
 * on. `timed-out` and `aborted` (by the request's signal) may have been acted on as well. `not-allowed`: the address is
 * none that this sender may speak to, or not with these headers; nothing was sent.
 */
export type NoAnswerReason = 'never-left' | 'lost' | 'timed-out' | 'aborted' | 'not-allowed';

/** A request that got no answer. It carries no address, because an address may be a credential. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly reason: NoAnswerReason;

  constructor(reason: NoAnswerReason, options?: ErrorOptions) {
    super(`no answer: ${reason}`, options);
    this.reason = reason;
  }
}
