import type { CallPurpose } from '#application/ports/graph-activity.ts';
import type { CallForm } from './call-text.ts';

/** What Activity shows. Times are milliseconds since 1970. */
export interface ActivityView {
  /** Newest first. */
  readonly actions: readonly ActionLine[];
  /** The list is full: older calls made room for newer ones. */
  readonly isFull: boolean;
}

/** One thing the pane did, with every answer to it: repeated calls of one action are one line. */
export interface ActionLine {
  readonly key: number;
  readonly purpose: CallPurpose;
  readonly kind: 'session' | 'lookup';
  /** When it was first sent, so that no line leaves its place. */
  readonly at: number;
  readonly outcome: Outcome;
  /** One of its answers was a failure, even if a later one was not. A call under way is none. */
  readonly isProblem: boolean;
  /** Oldest first. */
  readonly calls: readonly CallView[];
}

export type Outcome =
  /** Under way: a call is, or what it began at Microsoft. */
  | { readonly kind: 'running'; readonly lastsMs: number }
  /** Failed, and is repeated by itself at `until`. */
  | { readonly kind: 'waiting'; readonly until: number }
  | { readonly kind: 'done'; readonly lastedMs: number; readonly answers: number }
  | { readonly kind: 'failed'; readonly lastedMs: number }
  /** Throttled until the last; `waitedMs`: for want of a wait of ours as long as the answers took. */
  | { readonly kind: 'busy'; readonly waitedMs: number }
  /** What a failure means, as far as it is known. */
  | {
      readonly kind: 'cancelled' | 'denied' | 'gone' | 'locked' | 'lost' | 'missing' | 'offline' | 'sign-in' | 'slow';
    };

/** One call as support needs it: no token, no id, no name. */
export type CallView = RunningView | AnsweredView;

/** What was sent. */
export interface SentView {
  readonly method: string;
  readonly template: string;
  readonly attempt: number;
  readonly attempts: number;
  readonly clientRequestId: string | undefined;
  /** JSON, with `…` for what is not kept; undefined where there was none. */
  readonly bodySent: string | undefined;
  /** ISO 8601. */
  readonly sentAt: string;
}

export interface RunningView extends SentView {
  readonly kind: 'running';
}

export interface AnsweredView extends SentView {
  readonly kind: 'answered';
  readonly status: number | undefined;
  /** From the outermost to the deepest. */
  readonly codes: readonly string[];
  readonly lastedMs: number;
  readonly requestId: string | undefined;
  readonly bodyReceived: string | undefined;
}

export interface ActivityDeeds {
  readonly copyReport: () => void;
  readonly saveReport: () => void;
  readonly clear: () => void;
  /** Copies a call as a text to send it from elsewhere. */
  readonly copyCall: (call: SentView, form: CallForm) => void;
}
