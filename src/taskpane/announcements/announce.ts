import type { ElsewhereNews, Pane } from '#application/pane.ts';
import type { News } from '#domain/lifecycle/effect.ts';
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
      const text = textOf(news, store, pane.clock.now());
      if (text !== undefined) onSay(text);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What is about another workbook is said with its name. */
function textOf(news: News | ElsewhereNews, store: ScreenStore, now: number): Message | undefined {
  switch (news.kind) {
    case 'closed-all':
      return say('live.closedAll', { n: news.closed, all: news.asked });
    case 'elsewhere': {
      const text = newsText(news.news, store.cardOf(news.state), now);
      return text === undefined ? undefined : say('live.elsewhere', { workbook: news.workbookName, text });
    }
    default:
      return newsText(news, store.card(), now);
  }
}
