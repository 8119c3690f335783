import type { HttpMethod, NoAnswerReason } from './http.ts';

/** What a request is for, in the words of the activity list. */
export type CallPurpose =
  | 'find'
  | 'start'
  /** Asks whether a long start is ready. */
  | 'poll'
  | 'refresh'
  | 'keep'
  | 'check'
  | 'close'
  /** The refresh after Close that must be refused. */
  | 'confirm'
  | 'take-over'
  /** Whether the file has changed after Close. */
  | 'file'
  | 'read-settings'
  | 'write-settings'
  | 'remove-settings'
  | 'other';

/** A request that left, as it may be shown and copied: no token, no id of a session, a file or a drive, no name. */
export interface SentCall {
  readonly purpose: CallPurpose;
  /** The number of this try of the same action, from 1; a renewed token or a repeated request counts on. */
  readonly attempt: number;
  readonly method: HttpMethod;
  /** The path with its ids replaced, such as `/drives/{drive-id}/items/{item-id}/workbook/createSession`. */
  readonly template: string;
  readonly clientRequestId: string | undefined;
  /** The JSON of the body with what may be told of it, `…` for the rest; undefined where there was none. */
  readonly bodySent: string | undefined;
  /** When it was sent, by the device's clock; ISO 8601. */
  readonly sentAt: string;
}

/** What became of it, as it may be shown and copied. */
export interface CallAnswer {
  /** The HTTP status, or why there is none. */
  readonly outcome: number | NoAnswerReason;
  readonly codes: readonly string[];
  readonly requestId: string | undefined;
  /** As Graph gave it back, or else as it was sent. */
  readonly clientRequestId: string | undefined;
  readonly bodyReceived: string | undefined;
  readonly durationMs: number;
}

/** One request to Graph from its sending to its end. */
export interface GraphActivity extends SentCall, CallAnswer {}

/** Told of every request as it leaves; what it gives back is told once, what became of it. */
export type RecordGraphActivity = (sent: SentCall) => (answer: CallAnswer) => void;
