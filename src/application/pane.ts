import type { News } from '#domain/lifecycle/effect.ts';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { Clock } from './ports/clock.ts';

/** The application as the task pane and the ribbon commands see it: one state, one way to ask, and what is said aloud. */
export interface Pane {
  readonly clock: Clock;
  state(): LifecycleState;
  /** Calls back after each change of the state; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  ask(asked: PersonAsked): void;
  /** Calls back with each thing that is to be said once; returns a function that stops it. */
  onNews(listener: (news: News) => void): () => void;
  /** Calls back when a part of the add-in could not be loaded: offline, or a new version took its place. */
  onCodeMissing(listener: () => void): () => void;
  /** The choice that Start makes when nobody chooses: the person's last one. */
  defaultChanges(): ChangesMode;
}
