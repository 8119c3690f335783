import { useEffect, useReducer } from 'react';
import type { Pane } from '#application/pane.ts';
import type { ScreenStore } from '../main-screen/screen-store.ts';

/** Draws again with each change of what the pages show, and as time goes by. */
export function usePane(pane: Pane, store: ScreenStore): void {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    const stops = [
      pane.subscribe(draw),
      pane.sessions.subscribe(draw),
      pane.activity.subscribe(draw),
      pane.settings.subscribe(draw),
      store.onTick(draw),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [pane, store]);
}
