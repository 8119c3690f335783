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

/** One request to Graph as it may be shown and copied: no token, no id of a session, a file or a drive, no name. */
export interface GraphActivity {
  readonly purpose: CallPurpose;
  /** The number of this try of the same action, from 1; a renewed token or a repeated request counts on. */
  readonly attempt: number;
  readonly method: HttpMethod;
  /** The path with its ids replaced, such as `/drives/{drive-id}/items/{item-id}/workbook/createSession`. */
  readonly template: string;
  /** The HTTP status, or why there is none. */
  readonly outcome: number | NoAnswerReason;
  readonly codes: readonly string[];
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  /** The JSON of the bodies with what may be told of it, `…` for the rest; undefined where there was none. */
  readonly bodySent: string | undefined;
  readonly bodyReceived: string | undefined;
  /** When it was sent, by the device's clock; ISO 8601. */
  readonly sentAt: string;
  readonly durationMs: number;
}

export type RecordGraphActivity = (activity: GraphActivity) => void;
