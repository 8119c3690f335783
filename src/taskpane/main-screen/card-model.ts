import type { Command } from '#domain/lifecycle/command.ts';
import type { Evidence } from '#domain/problem/problem.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { PageRoute } from '../pages/page-route.ts';
import type { Message, MessageKey } from '../words/message-key.ts';

/** Jade: healthy. Amber: act soon, or choose. Red: under a minute, or something is lost. Quiet: everything else. */
export type Tone = 'quiet' | 'jade' | 'amber' | 'red';

/** Fluent's names, so that a word of this list can be looked up in the icon catalog. */
export type IconName =
  | 'ArrowClockwise'
  | 'ArrowSync'
  | 'Checkmark'
  | 'CheckmarkCircle'
  | 'Clock'
  | 'CloudOff'
  | 'Copy'
  | 'Dismiss'
  | 'DocumentDismiss'
  | 'ErrorCircle'
  | 'Eye'
  | 'Globe'
  | 'Home'
  | 'Hourglass'
  | 'Important'
  | 'Info'
  | 'Key'
  | 'Laptop'
  | 'Link'
  | 'LockClosed'
  | 'Open'
  | 'PauseCircle'
  | 'People'
  | 'Person'
  | 'PersonAdd'
  | 'Play'
  | 'Question'
  | 'QuestionCircle'
  | 'Save'
  | 'Stop'
  | 'Table'
  | 'TextBulletListLtr'
  | 'Warning';

/** What stands in the middle of the ring. `time` and `less` are estimates, `seconds` is a wait of ours. */
export type Core =
  | { readonly kind: 'none' }
  | { readonly kind: 'icon'; readonly icon: IconName }
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'less' }
  /** Kept open: until when, in milliseconds since 1970. */
  | { readonly kind: 'until'; readonly at: number }
  | { readonly kind: 'seconds'; readonly seconds: number };

/** The session's life as far as we can tell; never our own work. */
export interface RingModel {
  readonly tone: Tone;
  /** 0 to 300, by our estimate; 0 where no session is believed open. */
  readonly secondsLeft: number;
  readonly core: Core;
  readonly badge: IconName | undefined;
  readonly isSmall: boolean;
}

/** Our own work and waiting, on the card's top edge. */
export type Bar =
  | { readonly kind: 'moving' }
  /** A wait with an end: 0 to 1 of it is over. */
  | { readonly kind: 'part'; readonly done: number };

/** What a button asks for; the screen adds the time of the click. */
export type Deed =
  | { readonly kind: 'command'; readonly command: Command }
  /** Start with the choice that stands in the radios. */
  | { readonly kind: 'start-chosen' }
  | { readonly kind: 'sign-in'; readonly isOtherAccount: boolean }
  | { readonly kind: 'again' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'leave-question' }
  /** Allow: the second permission. */
  | { readonly kind: 'allow' }
  | { readonly kind: 'copy-consent-link' }
  | { readonly kind: 'open-page'; readonly route: PageRoute }
  | { readonly kind: 'clear-ended' }
  | { readonly kind: 'copy-report' }
  | { readonly kind: 'toggle-details' }
  | { readonly kind: 'reload' };

/**
 * `busy` is the button that was pressed, `off` its neighbor meanwhile: both stay where they are and keep the focus. `link`
 * stands under the buttons and leads to an explanation.
 */
export type ActionRole = 'filled' | 'outlined' | 'busy' | 'off' | 'link';

export interface Action {
  readonly label: MessageKey;
  /** What the label speaks of. */
  readonly params?: Message['params'];
  readonly role: ActionRole;
  readonly icon: IconName | undefined;
  readonly deed: Deed;
}

/** A line of small print: one text, or two that share the line. */
export interface Note {
  readonly icon: IconName | undefined;
  readonly message: Message;
}

/** Which rows stand under the card: pages that have nothing to show are left out. */
export type RowSet = 'all' | 'over' | 'few' | 'none' | 'skeleton';

/** `changes` is set at first; an administrator may have fixed it, and then nothing else is shown. */
export interface ChoiceAtStart {
  readonly changes: ChangesMode;
  readonly isFixed: boolean;
}

/** Everything the card shows of a state. */
export interface StateCard {
  readonly kind: 'state';
  readonly tone: Tone;
  readonly ring: RingModel;
  readonly wordIcon: IconName | undefined;
  readonly word: Message;
  readonly sentence: Message;
  /** The sentence is not known yet and a drawing of its place stands for it. */
  readonly isSkeleton: boolean;
  readonly note: Note | undefined;
  /** Undefined where nothing can be chosen. */
  readonly choice: ChoiceAtStart | undefined;
  readonly actions: readonly Action[];
  readonly rows: RowSet;
  readonly bar: Bar | undefined;
  readonly failure: Failure | undefined;
  /** What Esc does where the card is a question; undefined where it is none. */
  readonly escape: Deed | undefined;
  /** Whose life this card shows: while it stays the same the card does not shrink. Holds no session id. */
  readonly life: string;
}

/** What a developer or Microsoft's support needs; shown on demand only. */
export interface Failure {
  readonly evidence: Evidence;
  readonly attempts: number;
}

/** A question takes the state's place; its filled answer loses nothing. */
export interface QuestionCard {
  readonly kind: 'question';
  readonly title: Message;
  readonly text: Message;
  readonly actions: readonly Action[];
  /** What Esc does: the answer that loses nothing and asks nobody. */
  readonly escape: Deed;
}

export type CardModel = StateCard | QuestionCard;

/** A card apart from its ring, which alone is redrawn as time goes by. */
export type CardBody = Omit<StateCard, 'ring'> | QuestionCard;

/** Whether work is under way: such a look stays for a moment even when the answer comes at once. */
export function isWorking<T extends CardBody>(card: T): card is Extract<T, { kind: 'state' }> {
  return card.kind === 'state' && card.bar?.kind === 'moving';
}
