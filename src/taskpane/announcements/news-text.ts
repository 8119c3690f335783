import type { News } from '#domain/lifecycle/effect.ts';
import { estimatedLeftMs, idleLifeMs } from '#domain/workbook-session/idle-estimate.ts';
import type { CardModel } from '../main-screen/card-model.ts';
import { aboutMinutes } from '../main-screen/ring.ts';
import { moment, say, type Message } from '../words/message-key.ts';

const fullMinutes = aboutMinutes(idleLifeMs);

/** What is said aloud for a piece of news; `card` is what the screen shows at that moment. */
export function newsText(news: News, card: CardModel, now: number): Message | undefined {
  switch (news.kind) {
    case 'started': {
      const mode = say(news.changes === 'saves-changes' ? 'val.saves' : 'val.copy');
      return say('live.started', { mode, min: fullMinutes });
    }
    case 'taken-over':
    case 'still-open':
      return say('live.stillOpen', { min: fullMinutes });
    // Said at the field where the id was pasted.
    case 'take-over-refused':
    case 'take-over-unchecked':
      return undefined;
    case 'file-updated':
      return say('live.saved', { time: moment(news.at) });
    case 'confirmed-gone':
      return say('live.gone');
    case 'keep-stopped': {
      const leftMs = estimatedLeftMs(news, now);
      return leftMs > 0 ? say('live.keepStopped', { min: aboutMinutes(leftMs) }) : undefined;
    }
    case 'refreshed':
      return say('live.refreshed', { min: fullMinutes });
    case 'expired':
      return say(news.changes === 'temporary-copy' ? 'live.expiredCopy' : 'live.expired');
    case 'closed':
      return say('live.closed');
    case 'trying-again':
      return say('live.retry');
    case 'waiting':
      return say('live.waiting', { time: moment(news.until) });
    case 'went-offline':
      return say('live.offline');
    case 'came-online':
      return say('live.online');
    case 'as-shown':
      return card.kind === 'question' ? card.title : say('live.asShown', { word: card.word, text: card.sentence });
  }
}
