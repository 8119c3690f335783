import type { Clock } from '#application/ports/clock.ts';

/** Excel answers a moment before or after it has moved the focus. */
const lateMs = 500;

/**
 * Gives the focus back to the page when something else takes it meanwhile, as Excel on the web does with each change of
 * the ribbon (office-js issue 2287): the next key would be typed into a cell. Only for people who are at the keyboard;
 * whoever uses a pointer may have clicked into the sheet.
 *
 * @returns a function that holds the focus until what it answers is called
 */
export function createFocusHolder(page: Window, clock: Clock): () => () => void {
  const { document } = page;
  return () => {
    let last = document.activeElement;
    if (!document.hasFocus() || last === null || last === document.body || !last.matches(':focus-visible')) {
      return () => undefined;
    }
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = target;
    };
    const giveBack = () => {
      // What had it may be gone: then what is shown instead begins with a heading.
      const place = last?.isConnected === true ? last : document.querySelector('h1');
      page.focus();
      if (place instanceof HTMLElement) place.focus();
    };
    // The frame takes no focus while it loses it.
    const giveBackSoon = () => void clock.after(0, giveBack);
    document.addEventListener('focusin', follow);
    page.addEventListener('blur', giveBackSoon);
    return () => {
      clock.after(lateMs, () => {
        document.removeEventListener('focusin', follow);
        page.removeEventListener('blur', giveBackSoon);
      });
    };
  };
}
