import { useEffect, type RefObject } from 'react';
import { stepFromHeading } from './step-from-heading.ts';

/**
 * When a change removes the control that had the focus, the focus goes to the word of the state, or to the title of the
 * page, never to the body: a reader would start over from the top of Excel.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    let last: Element | undefined;
    const remember = (event: FocusEvent): void => {
      last = event.target instanceof Element ? event.target : undefined;
    };
    // A removed control loses the focus as well, but is gone a moment later; one that stays was left by the person.
    const forget = ({ target }: FocusEvent): void => {
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && last === target) last = undefined;
      });
    };
    const lost = (): void => {
      if (last === undefined || last.isConnected) return;
      last = undefined;
      const { activeElement, body } = element.ownerDocument;
      if (activeElement === null || activeElement === body) focusHeading(element);
    };
    const changes = new MutationObserver(lost);
    changes.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusin', remember);
    element.addEventListener('focusout', forget);
    element.addEventListener('keydown', stepFromHeading);
    return () => {
      changes.disconnect();
      element.removeEventListener('focusin', remember);
      element.removeEventListener('focusout', forget);
      element.removeEventListener('keydown', stepFromHeading);
    };
  }, [pane]);
}

export function focusHeading(root: ParentNode | null): void {
  root?.querySelector<HTMLElement>('h1')?.focus();
}
