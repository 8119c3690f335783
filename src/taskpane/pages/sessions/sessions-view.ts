import type { SessionChanges } from '#domain/workbook-session/workbook-session.ts';
import type { Message } from '../../words/message-key.ts';

/** What My sessions shows. Times are milliseconds since 1970. */
export interface SessionsView {
  readonly sessions: readonly SessionLine[];
  /** Undefined where the list is kept on this device only. */
  readonly lastSyncAt: number | undefined;
  readonly canCloseAll: boolean;
  readonly canClearEnded: boolean;
  /** As the person wants rings to be: moving, or changing once a minute. */
  readonly hasMovingRing: boolean;
  /** An administrator may have switched it off. */
  readonly canTakeOver: boolean;
  /** How many temporary copies Close all would lose; 0 while nobody asked for it. */
  readonly copiesToConfirm: number;
  /** Whether all of them are temporary copies for certain. */
  readonly isKindKnown: boolean;
}

/** One session. What is possible with it follows from its state. */
export interface SessionLine {
  readonly key: string;
  readonly name: string;
  /** Where a browser opens the workbook; undefined when Graph did not tell, or for the one that is open here. */
  readonly url: string | undefined;
  readonly isThisWorkbook: boolean;
  readonly state: SessionLineState;
  readonly changes: SessionChanges;
  readonly startedAt: number;
  readonly work: 'idle' | 'refreshing' | 'closing' | 'asking-close';
  /** What stands in the way of it. */
  readonly problem: Message | undefined;
  /** That is a wait of ours, which can be given up. */
  readonly canStop: boolean;
  /** Why it is no longer kept open. */
  readonly keepStopped: Message | undefined;
}

export type SessionLineState =
  | { readonly kind: 'active' | 'soon' | 'last'; readonly secondsLeft: number }
  | { readonly kind: 'kept'; readonly until: number }
  /** Our estimate ran out; nobody asked. */
  | { readonly kind: 'over'; readonly since: number }
  /** An answer got lost. */
  | { readonly kind: 'uncertain'; readonly of: 'refresh' | 'close'; readonly secondsLeft: number }
  /** The answer to Start got lost: nobody has its id. */
  | { readonly kind: 'maybe-started' }
  | { readonly kind: 'expired' | 'closed'; readonly at: number }
  | { readonly kind: 'broken' };

/** What can be done with the list. */
export interface SessionsDeeds {
  readonly refresh: (key: string) => void;
  readonly check: (key: string) => void;
  readonly close: (key: string, isConfirmed: boolean) => void;
  /** Leaves a temporary copy open after all. */
  readonly keep: (key: string) => void;
  readonly stop: (key: string) => void;
  readonly clear: (key: string) => void;
  readonly closeAll: (isConfirmed: boolean) => void;
  readonly keepAll: () => void;
  readonly clearEnded: () => void;
  readonly takeOver: () => void;
  readonly leave: () => void;
}
