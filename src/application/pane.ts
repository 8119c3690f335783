import type { News } from '#domain/lifecycle/effect.ts';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import type { Obstacle, SessionState, LifecycleState } from '#domain/lifecycle/state.ts';
import type { KeepStopped } from '#domain/lifecycle/keep-open.ts';
import type { Policy } from '#domain/preferences/policy.ts';
import type { Preferences } from '#domain/preferences/preferences.ts';
import type { Problem } from '#domain/problem/problem.ts';
import type { LiveWorkbook } from '#domain/live-workbook/live-workbook.ts';
import type { EndedSession } from '#domain/workbook-session/ended-session.ts';
import type { MaybeStarted } from '#domain/workbook-session/maybe-started.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { ActivityLog } from './activity/activity-log.ts';
import type { Clock } from './ports/clock.ts';
import type { StartPlace } from './ports/session-memory.ts';
import type { SignInCheckView } from './sign-in-check/sign-in-check.ts';

/** The application as the task pane and the ribbon commands see it: one state, one way to ask, and what is said aloud. */
export interface Pane {
  readonly clock: Clock;
  state(): LifecycleState;
  /** Calls back after each change of the state; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  ask(asked: PersonAsked): void;
  /** Calls back with each thing that is to be said once; returns a function that stops it. */
  onNews(listener: (news: News | ElsewhereNews) => void): () => void;
  /** Calls back when a part of the add-in could not be loaded: offline, or a new version took its place. */
  onCodeMissing(listener: () => void): () => void;
  /** The choice that Start makes when nobody chooses: the person's last one. */
  defaultChanges(): ChangesMode;
  /** Settings: what the person chose, what the organization fixed, and where it is kept. */
  readonly settings: SettingsView;
  /** The first run: says once what this is about. */
  readonly introduction: Introduction;
  /** Every session that is remembered, in this workbook and in others. */
  readonly sessions: SessionsView;
  /** The calls to Graph since the page was opened, redacted. */
  readonly activity: ActivityLog;
  /** What may keep the person from signing in. */
  readonly signInCheck: SignInCheckView;
  /** What happened to the session in view; undefined until that is recorded. */
  timeline(): Timeline | undefined;
  /** What a link that the person pasted names; nothing is asked of anybody. */
  readLink(text: string): LiveWorkbook;
  /** Goes on with a pasted link in place of Excel's own address. */
  useLink(text: string): Promise<void>;
  /** Where an administrator approves the second permission; undefined while neither sign-in nor Excel tells the organization. */
  adminConsentAddress(): Promise<string | undefined>;
  /** Loads the page anew because the person wants it: the session stays, also where it is closed when the page goes. */
  reload(): void;
  /** For who finds a part missing: whether the pane was reloaded a moment ago for just that. */
  isReloadedInVain(): boolean;
  /** Whether the person is the one Excel is open as; `unknown` where Excel does not tell. */
  isSameAsInExcel(): 'same' | 'different' | 'unknown';
}

/** Settings. Every change takes effect at once. */
export interface SettingsView {
  /** As far as the policy leaves them. */
  current(): Preferences;
  policy(): Policy;
  /** Calls back after each change of anything here; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  choose(change: Partial<Preferences>): void;
  /** The preferences as they began. Forgets no session. */
  reset(): void;
  kept(): SettingsKept;
  /** Off deletes the file in OneDrive at once; what this device knows stays. Nothing where the policy does not allow it. */
  setRoaming(isRoaming: boolean): Promise<void>;
}

/** News of sessions that are not in view. */
export type ElsewhereNews =
  /** Of one in My sessions, in the state that it has now. */
  | { readonly kind: 'elsewhere'; readonly workbookName: string; readonly news: News; readonly state: LifecycleState }
  /** Close all came to its end. */
  | { readonly kind: 'closed-all'; readonly closed: number; readonly asked: number };

/** Where settings and sessions are kept. */
export type SettingsKept =
  /** Nobody is signed in: only language and ring are kept, on this device. */
  | { readonly kind: 'nobody' }
  /** `isFileLeft`: the file in OneDrive could not be deleted yet. */
  | { readonly kind: 'on-device'; readonly isFileLeft: boolean }
  /** `lastSyncAt`: when file and device last agreed. `trouble`: why they do not at present. */
  | {
      readonly kind: 'in-onedrive';
      readonly lastSyncAt: number | undefined;
      readonly trouble: Problem | undefined;
    };

/** Three steps before the first look, once per device; never before a ribbon command that was meant to do something. */
export interface Introduction {
  isWanted(): boolean;
  /** Calls back when that changes; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  /** Not in this page any more: it did not come in time. At the next opening it is wanted again. */
  putOff(): void;
  /** Seen, or skipped. */
  end(): void;
  /** From Settings: once more. */
  begin(): void;
}

/** The session in view from its start. `marks`: oldest first, the last 30 minutes. */
export interface Timeline {
  readonly marks: readonly TimelineMark[];
  readonly startedWhere: StartPlace;
}

/** A mark on the timeline of a session; `at` is milliseconds since 1970. */
export interface TimelineMark {
  readonly kind: 'started' | 'taken' | 'refreshed' | 'checked' | 'expired' | 'closed';
  readonly at: number;
}

/** My sessions. */
export interface SessionsView {
  /** This workbook's first, then by time left; probably over and ended ones last. The same array until something changes. */
  current(): readonly ListedSession[];
  subscribe(listener: () => void): () => void;
  /** Does something with one of them; nothing where it makes no sense for its state. */
  ask(key: string, asked: ListAsked): void;
  /** Closes all that may be open, one after another. Temporary copies only when `isConfirmed`. */
  closeAll(isConfirmed: boolean): void;
  /** Forgets those that Microsoft ended or that were closed. */
  clearEnded(): void;
  /** Looks into the settings file, for sessions started on other devices. */
  look(): void;
}

export type ListAsked =
  | { readonly kind: 'refresh' | 'check' }
  | { readonly kind: 'close'; readonly isConfirmed: boolean }
  /** "Keep open" as the answer to the question before a temporary copy is closed, and after a failure was read. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'stop' }
  /** Forget it: it is over, or probably so. */
  | { readonly kind: 'clear' };

/** One line of My sessions. `key` stays the same for as long as it is listed. */
export type ListedSession = {
  readonly key: string;
  readonly workbookName: string;
  readonly workbookUrl: string | undefined;
  /** It belongs to the workbook open in this window. */
  readonly isThisWorkbook: boolean;
} & (
  | {
      readonly kind: 'known';
      /** Always about a session: `open`, `uncertain`, `expired`, `broken` or `closed`. */
      readonly session: Extract<SessionState, { kind: 'open' | 'uncertain' | 'expired' | 'broken' | 'closed' }>;
      readonly obstacle: Obstacle;
      readonly keptUntil: number | undefined;
      readonly keepStopped: KeepStopped | undefined;
    }
  | { readonly kind: 'ended'; readonly session: EndedSession }
  | { readonly kind: 'maybe-started'; readonly start: MaybeStarted }
);
