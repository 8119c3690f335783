import { useEffect, type RefObject } from 'react';

/**
 * Esc wherever the focus is in the page, while there is something that it answers. An extra only: the host may take it.
 * What answers it takes it for itself, so that a page around a question does not go back as well.
 */
export function useEscape(place: RefObject<HTMLElement | null>, answer: (() => void) | undefined): void {
  useEffect(() => {
    const document = place.current?.ownerDocument;
    if (document === undefined || answer === undefined) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      event.preventDefault();
      answer();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [place, answer]);
}
