import type { Clock } from '#application/ports/clock.ts';

/** The part of an element that is needed; the page's one `role="status"` element is given. */
export interface LiveElement {
  textContent: string | null;
}

/** A screen reader needs a text to stand for a while, and an empty moment before the same text counts as new. */
const standsForMs = 1000;
const emptyForMs = 50;

export interface LiveRegion {
  readonly say: (text: string) => void;
  /** Cancels what waits; the element keeps its text. */
  readonly stop: () => void;
}

/** Says one text at a time: each stands at least a second, and of several that fall together the last one is said. */
export function liveRegionIn(element: LiveElement, clock: Clock): LiveRegion {
  let freeAt = 0;
  let cancel: (() => void) | undefined;

  const write = (text: string): void => {
    cancel = undefined;
    if (element.textContent === text) {
      element.textContent = '';
      cancel = clock.after(emptyForMs, () => write(text));
      return;
    }
    element.textContent = text;
    freeAt = clock.now() + standsForMs;
  };

  return {
    say: (text) => {
      cancel?.();
      const waitMs = freeAt - clock.now();
      if (waitMs <= 0) write(text);
      else cancel = clock.after(waitMs, () => write(text));
    },
    stop: () => cancel?.(),
  };
}
