import type { Pane } from '#application/pane.ts';
import type { ScreenStore } from '../main-screen/screen-store.ts';
import { say, type Message } from '../words/message-key.ts';
import { newsText } from './news-text.ts';
import { crossedThreshold, type Said } from './thresholds.ts';

/**
 * Says the application's news and each threshold of the session's time once.
 *
 * @returns a function that stops it
 */
export function announce(pane: Pane, store: ScreenStore, onSay: (message: Message) => void): () => void {
  let said: Said | undefined;
  const look = (): void => {
    const crossed = crossedThreshold(said, pane.state(), pane.clock.now());
    said = crossed.said;
    if (crossed.text !== undefined) onSay(say(crossed.text));
  };
  look();
  const stops = [
    store.subscribe(look),
    pane.subscribe(look),
    pane.onNews((news) => {
      const text = newsText(news, store.card(), pane.clock.now());
      if (text !== undefined) onSay(text);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
