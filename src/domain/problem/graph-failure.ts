import type { Evidence, Operation } from './problem.ts';

/** A refusal by Graph, read once at the border: what the decision needs and what support needs, nothing else. */
export interface GraphFailure {
  readonly status: number;
  /** `error.code`, then `error.innerError.code` and so on; empty when the body held none. */
  readonly codes: readonly string[];
  /** Who holds the lock, when the message names them. The only thing ever read from a message. */
  readonly lockedBy?: string;
  readonly retryAfterMs?: number;
  /** The decoded claims request of a claims challenge. */
  readonly claims?: string;
  readonly requestId?: string;
  readonly clientRequestId?: string;
  readonly date?: string;
  /** Graph wrote no date, so it is ours. */
  readonly isLocalDate?: true;
}

/** The call that failed, as far as the meaning of a failure depends on it. */
export interface GraphCall {
  readonly operation: Operation;
  /** Whether the request carried a session id: a 404 then means the session, not the file. */
  readonly isSessionful: boolean;
  /** Whether the workbook lies in the person's own OneDrive, where Files.ReadWrite always reaches. */
  readonly isOwnDrive: boolean;
  /** Whether the token already carried Files.ReadWrite.All. */
  readonly hasAllFiles: boolean;
}

export function evidenceOf(call: Pick<GraphCall, 'operation'>, failure: GraphFailure): Evidence {
  return {
    operation: call.operation,
    status: failure.status,
    codes: failure.codes,
    ...(failure.requestId === undefined ? {} : { requestId: failure.requestId }),
    ...(failure.clientRequestId === undefined ? {} : { clientRequestId: failure.clientRequestId }),
    ...(failure.date === undefined ? {} : { date: failure.date }),
    ...(failure.isLocalDate === undefined ? {} : { isLocalDate: failure.isLocalDate }),
  };
}
