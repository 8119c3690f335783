import { createFocusHolder } from '#adapters/browser/focus-holder.ts';
import { createMovedClock } from '#adapters/moved-clock.ts';
import { stepFromHeading } from '#taskpane/main-screen/step-from-heading.ts';

/** Small parts that stand on a real browser's focus and on nothing else of the pane; a test builds the page around them. */
const parts = { createFocusHolder, createMovedClock, stepFromHeading };

declare global {
  interface Window {
    parts: typeof parts;
  }
}

window.parts = parts;
