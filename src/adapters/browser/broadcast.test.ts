import { afterEach, describe, expect, test } from '@jest/globals';
import type { PaneNews } from '#application/ports/pane-channel.ts';
import { createPaneChannel } from './broadcast.ts';

const workbook = { driveId: 'b!drive', itemId: '01ITEM' };

/** One of each kind; a new kind without a row does not compile. */
const oneOfEach: { readonly [Kind in PaneNews['kind']]: Extract<PaneNews, { kind: Kind }> } = {
  'memory-changed': { kind: 'memory-changed', accountId: 'ana' },
  contact: { kind: 'contact', accountId: 'ana', workbook, at: 1_790_000_000_000 },
  'signed-out': { kind: 'signed-out', accountId: 'ana' },
  'pane-here': { kind: 'pane-here', accountId: 'ana', workbook, pane: 'a-uuid', asksWhoElse: true },
  'pane-left': { kind: 'pane-left', accountId: 'ana', pane: 'a-uuid' },
};

const opened = new Set<BroadcastChannel>();
afterEach(() => {
  for (const channel of opened) channel.close();
  opened.clear();
});

/** Node's own, closed after the test so that it keeps nothing running. */
function open(): BroadcastChannel {
  const channel = new BroadcastChannel('session-controls.news');
  opened.add(channel);
  return channel;
}

/** A pane that hears, and resolves once it has heard so many. */
function listeningPane() {
  const channel = createPaneChannel(open);
  const heard: PaneNews[] = [];
  let check: () => void = () => undefined;
  const stop = channel.onNews((news) => {
    heard.push(news);
    check();
  });
  const hears = (count: number) =>
    new Promise<void>((resolve) => {
      check = () => {
        if (heard.length >= count) resolve();
      };
      check();
    });
  return { channel, heard, hears, stop };
}

describe('news between panes', () => {
  test('of every kind reaches the other panes, and never the one that told it', async () => {
    const [one, other] = [listeningPane(), listeningPane()];
    const all = Object.values(oneOfEach);
    for (const news of all) one.channel.tell(news);
    await other.hears(all.length);
    other.channel.tell(oneOfEach['signed-out']);
    await one.hears(1);
    expect(other.heard).toEqual(all);
    expect(one.heard).toEqual([oneOfEach['signed-out']]);
  });

  test('that is none, or of a kind only a newer version knows, is passed over', async () => {
    const pane = listeningPane();
    const stranger = open();
    const { accountId } = oneOfEach.contact;
    const noNews: unknown[] = [
      undefined,
      'memory-changed',
      { kind: 'memory-changed' },
      { kind: 'renamed', accountId },
      { kind: 'contact', accountId, workbook, at: 'now' },
      { kind: 'contact', accountId, workbook, at: Number.NaN },
      { kind: 'contact', accountId, workbook: { driveId: 'b!drive' }, at: 1 },
    ];
    for (const message of noNews) stranger.postMessage(message);
    stranger.postMessage({ ...oneOfEach.contact, sessionId: 'not ours to tell' });
    await pane.hears(1);
    expect(pane.heard).toEqual([oneOfEach.contact]);
  });

  test('is no longer heard by those who stopped listening', async () => {
    const [one, other] = [listeningPane(), listeningPane()];
    other.stop();
    const heardLater: PaneNews[] = [];
    const arrived = new Promise<void>((resolve) => {
      other.channel.onNews((news) => {
        heardLater.push(news);
        resolve();
      });
    });
    one.channel.tell(oneOfEach['signed-out']);
    await arrived;
    expect(other.heard).toEqual([]);
    expect(heardLater).toHaveLength(1);
  });

  test('goes nowhere where the browser has no channel, or closes it, and nothing breaks', () => {
    const refused = createPaneChannel(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const closed = createPaneChannel(() => {
      const channel = open();
      channel.close();
      return channel;
    });
    for (const channel of [refused, closed]) {
      expect(() => {
        channel.onNews(() => undefined)();
        channel.tell(oneOfEach['memory-changed']);
      }).not.toThrow();
    }
  });
});
