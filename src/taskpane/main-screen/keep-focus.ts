import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * When a change removes the control that had the focus, the focus goes to the state's word, never to the body: a reader
 * would start over from the top of Excel. `drawn` is anything that changes with what is drawn.
 */
export function useKeptFocus(pane: RefObject<HTMLElement | null>, drawn: unknown): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const element = pane.current;
    const remember = (event: FocusEvent): void => {
      last.current = event.target instanceof Element ? event.target : null;
    };
    // A removed control loses the focus as well, but is gone a moment later; one that stays was left by the person.
    const forget = ({ target }: FocusEvent): void => {
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && last.current === target) last.current = null;
      });
    };
    element?.addEventListener('focusin', remember);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('focusin', remember);
      element?.removeEventListener('focusout', forget);
    };
  }, [pane]);
  useLayoutEffect(() => {
    const lost = last.current;
    if (lost === null || lost.isConnected) return;
    last.current = null;
    const { activeElement, body } = lost.ownerDocument;
    if (activeElement === null || activeElement === body) pane.current?.querySelector<HTMLElement>('.word')?.focus();
  }, [pane, drawn]);
}
