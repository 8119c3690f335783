import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Pane } from '#application/pane.ts';
import type { Words } from '../words/words.ts';
import { came, failed, firstArrival, isExpected, wished, type Arrival } from './arrival.ts';
import { loadIntroduction, type LoadedIntroduction } from './load-introduction.ts';

/** Longer than a file takes; who waits longer than that wants to work. */
const patienceMs = 2_000;

/**
 * The introduction while it is wanted; `awaited` for a moment at the start; `refused` where somebody asked for it and it
 * cannot be had; undefined where the pane is shown.
 */
export function useIntroduction(
  pane: Pane,
  { language }: Words,
): LoadedIntroduction | 'awaited' | 'refused' | undefined {
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
  const [arrival, setArrival] = useState<Arrival<LoadedIntroduction>>(firstArrival(isWanted));
  const next = wished(arrival, isWanted);
  if (next !== arrival) setArrival(next);
  const isLoading = isExpected(next);

  useEffect(() => {
    if (!isLoading) return undefined;
    let isAwaited = true;
    const settle = (how: (before: Arrival<LoadedIntroduction>) => Arrival<LoadedIntroduction>): void => {
      if (isAwaited) setArrival(how);
    };
    const stopWaiting = pane.clock.after(patienceMs, () => settle(failed));
    loadIntroduction(language).then(
      (loaded) => settle((before) => came(before, loaded)),
      () => settle(failed),
    );
    return () => {
      isAwaited = false;
      stopWaiting();
    };
  }, [isLoading, language, pane]);

  const isMissing = next.kind === 'missing';
  useEffect(() => {
    if (isMissing) pane.introduction.putOff();
  }, [isMissing, pane]);

  switch (next.kind) {
    case 'there':
      return next.loaded;
    case 'awaited':
    case 'refused':
      return next.kind;
    case 'unwanted':
    case 'asked':
    case 'missing':
      return undefined;
  }
}
