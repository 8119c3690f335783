import { expect, test } from '@jest/globals';
import { createDialogEvents } from './dialog-events.ts';

const origin = 'https://localhost:3000';
const loaded = JSON.stringify({ v: 1, kind: 'loaded' });
const answer = JSON.stringify({ v: 1, kind: 'answer', fragment: 'code=a&state=b' });

test('what the window tells is read in order, whether somebody waits or not', async () => {
  const events = createDialogEvents(origin);
  events.listener.onMessage({ text: loaded, origin });
  events.listener.onMessage({ text: answer, origin });
  await expect(events.next()).resolves.toEqual({ v: 1, kind: 'loaded' });
  await expect(events.next()).resolves.toEqual({ v: 1, kind: 'answer', fragment: 'code=a&state=b' });
  const waiting = events.next();
  events.listener.onEnded({ kind: 'ended', end: 'closed', officeCode: 12006 });
  await expect(waiting).resolves.toEqual({ kind: 'ended', end: 'closed', officeCode: 12006 });
});

test('a host that does not tell the origin is believed', async () => {
  const events = createDialogEvents(origin);
  events.listener.onMessage({ text: loaded, origin: undefined });
  await expect(events.next()).resolves.toMatchObject({ kind: 'loaded' });
});

test.each([
  ['another page', answer, 'https://evil.example'],
  ['a page of ours with a text that is none of ours', 'code=a&state=b', origin],
  ['a page of ours with another version', JSON.stringify({ v: 2, kind: 'answer', fragment: 'x' }), origin],
  ['a page of ours with an answer that has no text', JSON.stringify({ v: 1, kind: 'answer', fragment: 7 }), origin],
])('%s is passed over', async (_, text, from) => {
  const events = createDialogEvents(origin);
  events.listener.onMessage({ text, origin: from });
  events.listener.onMessage({ text: loaded, origin });
  await expect(events.next()).resolves.toMatchObject({ kind: 'loaded' });
});
