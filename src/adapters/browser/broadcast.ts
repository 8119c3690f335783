import * as v from 'valibot';
import type { PaneChannel, PaneNews } from '#application/ports/pane-channel.ts';

/** The part of `BroadcastChannel` that is used. */
export interface ChannelLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** Other add-ins of this origin may have channels too. */
const channelName = 'session-controls.news';

const accountId = v.string();
const ofWorkbook = { accountId, workbook: v.object({ driveId: v.string(), itemId: v.string() }) };
const pane = v.string();

/** Pages of another version of ours may speak on the channel as well: what is not known is passed over. */
const newsSchema: v.GenericSchema<unknown, PaneNews> = v.variant('kind', [
  v.object({ kind: v.literal('memory-changed'), accountId }),
  v.object({ kind: v.literal('contact'), ...ofWorkbook, at: v.pipe(v.number(), v.finite()) }),
  v.object({ kind: v.literal('signed-out'), accountId }),
  v.object({ kind: v.literal('pane-here'), ...ofWorkbook, pane, asksWhoElse: v.boolean() }),
  v.object({ kind: v.literal('pane-left'), accountId, pane }),
]);

/**
 * `BroadcastChannel`: reaches every page of this origin in the same browser partition, and never the one that spoke. Where
 * there is none, nothing is told and nothing heard. Give each page one: two of them in a page would hear each other.
 */
export function createPaneChannel(open: () => ChannelLike = () => new BroadcastChannel(channelName)): PaneChannel {
  const listeners = new Set<(news: PaneNews) => void>();
  let opened: { readonly channel: ChannelLike | undefined } | undefined;

  function channel(): ChannelLike | undefined {
    opened ??= { channel: openQuietly() };
    return opened.channel;
  }

  function openQuietly(): ChannelLike | undefined {
    try {
      const channel = open();
      channel.addEventListener('message', ({ data }) => {
        const parsed = v.safeParse(newsSchema, data);
        if (!parsed.success) return;
        for (const listener of [...listeners]) listener(parsed.output);
      });
      return channel;
    } catch {
      return undefined;
    }
  }

  return {
    tell: (news) => {
      try {
        channel()?.postMessage(news);
      } catch {
        // Closed by the browser while the page is being left: nobody here has anything to tell any more.
      }
    },
    onNews: (listener) => {
      listeners.add(listener);
      channel();
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
