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
  /** When it was last sent. */
  readonly at: number;
  readonly outcome: Outcome;
  /** One of its answers was a failure, even if a later one was not. */
  readonly isProblem: boolean;
  /** Oldest first. */
  readonly answers: readonly AnswerView[];
}

export type Outcome =
  | { readonly kind: 'done'; readonly lastedMs: number; readonly answers: number }
  | { readonly kind: 'failed'; readonly lastedMs: number }
  /** What a failure means, as far as it is known. */
  | {
      readonly kind:
        'busy' | 'cancelled' | 'denied' | 'gone' | 'locked' | 'lost' | 'missing' | 'offline' | 'sign-in' | 'slow';
    };

/** One call and its answer as support needs them: no token, no id, no name. */
export interface AnswerView {
  readonly method: string;
  readonly template: string;
  readonly status: number | undefined;
  /** From the outermost to the deepest. */
  readonly codes: readonly string[];
  readonly attempt: number;
  readonly attempts: number;
  readonly lastedMs: number;
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;
  /** JSON, with `…` for what is not kept; undefined where there was none. */
  readonly bodySent: string | undefined;
  readonly bodyReceived: string | undefined;
  /** ISO 8601. */
  readonly sentAt: string;
}

export interface ActivityDeeds {
  readonly copyReport: () => void;
  readonly saveReport: () => void;
  readonly clear: () => void;
  /** Copies a call as a text to send it from elsewhere. */
  readonly copyCall: (answer: AnswerView, form: CallForm) => void;
}
