import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { focusHeading } from '../main-screen/keep-focus.ts';
import { further, isReachable, wayTo, type PageRoute, type Trail, type WaysIn } from './page-route.ts';

export interface TrailInUse {
  readonly trail: Trail;
  readonly open: (route: PageRoute) => void;
  /** To the page before, with the focus on what led from there. */
  readonly back: () => void;
  /** To the main screen, with the focus on its word: what was done on the page shows there. */
  readonly leave: () => void;
}

/** Where the focus goes once the other screen is drawn. */
type FocusNext = { readonly kind: 'heading' } | { readonly kind: 'opener'; readonly way: string };

/** Which page is shown; it is closed when its way in is gone. */
export function useTrail(root: RefObject<HTMLElement | null>, ways: WaysIn): TrailInUse {
  const [trail, setTrail] = useState<Trail>([]);
  const focusNext = useRef<FocusNext | undefined>(undefined);

  const open = useCallback((route: PageRoute) => {
    focusNext.current = { kind: 'heading' };
    setTrail((before) => further(before, route));
  }, []);
  const back = useCallback(() => {
    const route = trail.at(-1);
    if (route === undefined) return;
    focusNext.current = { kind: 'opener', way: wayTo(route) };
    setTrail(trail.slice(0, -1));
  }, [trail]);
  const leave = useCallback(() => {
    focusNext.current = { kind: 'heading' };
    setTrail([]);
  }, []);

  const isGone = !isReachable(trail, ways);
  useLayoutEffect(() => {
    if (isGone) setTrail([]);
  }, [isGone]);

  useLayoutEffect(() => {
    const next = focusNext.current;
    if (next === undefined) return;
    focusNext.current = undefined;
    const opener =
      next.kind === 'opener' ? root.current?.querySelector<HTMLElement>(`[data-leads-to="${next.way}"]`) : undefined;
    if (opener === undefined || opener === null) focusHeading(root.current);
    else focusUnfolded(opener);
  }, [root, trail]);

  return { trail, open, back, leave };
}

/** The browser's own list may have closed over it: a page is drawn anew each time. */
function focusUnfolded(opener: HTMLElement): void {
  const folded = opener.closest('details');
  if (folded !== null) folded.open = true;
  opener.focus();
}
