import type { GalleryState } from '#taskpane/main-screen/gallery-states.ts';

/** The state that a support report was replayed to; it brings its own moment. */
export interface ReplayedState extends GalleryState {
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The state's name in the gallery's address. */
export const replayedId = 'replayed';

declare global {
  interface Window {
    /** Put there by a script of the gallery's server. */
    replayed?: ReplayedState;
  }
}
