import type { Clock } from '#application/ports/clock.ts';

/** Excel answers a moment before or after it has moved the focus. */
const lateMs = 500;

/** Keys that lead out of the pane: whoever pressed one and is gone a moment later wanted to go. */
const leavingKeys: readonly string[] = ['F6', 'Escape', 'Tab'];

/**
 * Gives the focus back to the page when something else takes it meanwhile, as Excel on the web does with each change of
 * the ribbon (office-js issue 2287): the next key would be typed into a cell. Only for people who are at the keyboard;
 * whoever uses a pointer may have clicked into the sheet. And only once: Excel takes it once, and who goes again means it.
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
    let leavingAt: number | undefined;
    const listen = ({ key }: KeyboardEvent) => {
      if (leavingKeys.includes(key)) leavingAt = clock.now();
    };
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof Element) last = target;
      // The key led to another place of the page.
      leavingAt = undefined;
    };
    const giveBack = () => {
      // What had it may be gone: then what is shown instead begins with a heading.
      const place = last?.isConnected === true ? last : document.querySelector('h1');
      page.focus();
      if (place instanceof HTMLElement) place.focus();
    };
    const onBlur = () => {
      const isMeant = leavingAt !== undefined && clock.now() - leavingAt < lateMs;
      stop();
      // The frame takes no focus while it loses it.
      if (!isMeant) clock.after(0, giveBack);
    };
    const stop = () => {
      document.removeEventListener('keydown', listen, true);
      document.removeEventListener('focusin', follow);
      page.removeEventListener('blur', onBlur);
    };
    document.addEventListener('keydown', listen, true);
    document.addEventListener('focusin', follow);
    page.addEventListener('blur', onBlur);
    return () => {
      clock.after(lateMs, stop);
    };
  };
}
