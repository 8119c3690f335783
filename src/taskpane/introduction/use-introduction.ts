import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Pane } from '#application/pane.ts';
import type { Words } from '../words/words.ts';
import { loadIntroduction, type LoadedIntroduction } from './load-introduction.ts';

/**
 * What comes of the introduction. `awaited`: nothing else is drawn, because it would give way a moment later. `missing`:
 * it did not come, or is not there yet and came to mind only while the pane is in use, so the pane goes on without it.
 */
type Arrival = 'awaited' | 'missing' | (LoadedIntroduction & { readonly language: string });

/** Longer than a file takes; who waits longer than that wants to work. */
const patienceMs = 2_000;

/** The introduction while it is wanted; `awaited` for a moment at the start; undefined where the pane is shown. */
export function useIntroduction(pane: Pane, { language }: Words): LoadedIntroduction | 'awaited' | undefined {
  const follow = useCallback(
    (listener: () => void) => {
      // A ribbon command ends the wish for it, and is news of the state alone.
      const stops = [pane.introduction.subscribe(listener), pane.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [pane],
  );
  const isWanted = useSyncExternalStore(follow, () => pane.introduction.isWanted());
  const [arrival, setArrival] = useState<Arrival>(isWanted ? 'awaited' : 'missing');

  useEffect(() => {
    if (!isWanted) return undefined;
    let isAwaited = true;
    const settle = (next: Arrival): void => {
      if (isAwaited) setArrival(next);
      isAwaited = false;
    };
    const stopWaiting = pane.clock.after(patienceMs, () => settle('missing'));
    loadIntroduction(language).then(
      (loaded) => settle({ ...loaded, language }),
      () => settle('missing'),
    );
    return () => {
      isAwaited = false;
      stopWaiting();
    };
  }, [isWanted, language, pane]);

  if (!isWanted || arrival === 'missing') return undefined;
  if (arrival === 'awaited') return arrival;
  return arrival.language === language ? arrival : undefined;
}
