import { describe, expect, test } from '@jest/globals';
import type { SignInWindowEnded } from '#application/ports/sign-in-window.ts';
import { createMovedClock } from '../moved-clock.ts';
import type { AsyncAnswer, DialogOptions, OfficeApi } from './office-api.ts';
import { createSignInWindow } from './sign-in-window.ts';

/** Excel whose dialogs open when told to, and what a page of ours is told about one. */
function excel() {
  const clock = createMovedClock();
  const asked: { readonly address: string; readonly options: DialogOptions }[] = [];
  let answer: (result: AsyncAnswer) => void = () => undefined;
  const office: OfficeApi = {
    onReady: () => Promise.resolve({ host: 'Excel' }),
    context: {
      requirements: { isSetSupported: (name, version) => name === 'NestedAppAuth' && version === '1.1' },
      ui: {
        displayDialogAsync: (address, options, callback) => {
          asked.push({ address, options });
          answer = callback;
        },
      },
    },
  };
  const handlers = new Map<string, (event: unknown) => void>();
  let closed = 0;
  const dialog = {
    close: () => void (closed += 1),
    addEventHandler: (type: string, handler: (event: unknown) => void) => void handlers.set(type, handler),
  };
  const heard: unknown[] = [];
  const listener = {
    onMessage: (message: unknown) => void heard.push(message),
    onEnded: (ended: SignInWindowEnded) => void heard.push(ended),
  };
  const window = createSignInWindow({ api: () => office, onSettled: () => () => undefined }, clock);
  return {
    window,
    clock,
    asked,
    heard,
    listener,
    opens: () => {
      answer({ value: dialog });
    },
    refuses: (code: number) => {
      answer({ error: { code } });
    },
    tells: (type: 'dialogMessageReceived' | 'dialogEventReceived', event: unknown) => handlers.get(type)?.(event),
    closed: () => closed,
  };
}

const address = 'https://localhost:3000/sign-in-dialog.html#go=x';

async function openedIn(host: ReturnType<typeof excel>) {
  const opening = host.window.open(address, host.listener);
  host.opens();
  const opened = await opening;
  if (opened.kind !== 'opened') throw new Error(`it did not open: ${opened.end}`);
  return opened;
}

describe('a window', () => {
  test('opens at once, without Excel asking the person first', async () => {
    const host = excel();
    await openedIn(host);
    expect(host.asked).toEqual([{ address, options: { height: 60, width: 30, promptBeforeOpen: false } }]);
    expect(host.clock.waiting()).toBe(0);
  });

  test('passes on what its page says, with the origin where the host tells it', async () => {
    const host = excel();
    await openedIn(host);
    host.tells('dialogMessageReceived', { message: 'loaded', origin: 'https://localhost:3000' });
    host.tells('dialogMessageReceived', { message: 'again' });
    host.tells('dialogMessageReceived', { nonsense: true });
    expect(host.heard).toEqual([
      { text: 'loaded', origin: 'https://localhost:3000' },
      { text: 'again', origin: undefined },
    ]);
  });

  test.each([
    [12002, 'page-missing'],
    [12003, 'not-https'],
    [12006, 'closed'],
    [1, 'failed'],
  ])('that ends with %d is %s, and is heard of no more', async (officeCode, end) => {
    const host = excel();
    await openedIn(host);
    host.tells('dialogEventReceived', { error: officeCode });
    host.tells('dialogEventReceived', { error: 12006 });
    host.tells('dialogMessageReceived', { message: 'late' });
    expect(host.heard).toEqual([{ kind: 'ended', end, officeCode }]);
  });

  test('that we close is closed once, and says nothing after', async () => {
    const host = excel();
    const opened = await openedIn(host);
    opened.close();
    opened.close();
    host.tells('dialogEventReceived', { error: 12006 });
    host.tells('dialogMessageReceived', { message: 'late' });
    expect({ closed: host.closed(), heard: host.heard }).toEqual({ closed: 1, heard: [] });
  });

  test('that ended by itself is not closed again', async () => {
    const host = excel();
    const opened = await openedIn(host);
    host.tells('dialogEventReceived', { error: 12006 });
    opened.close();
    expect(host.closed()).toBe(0);
  });
});

describe('a window does not open', () => {
  test.each([
    [12004, 'foreign-address'],
    [12005, 'not-https'],
    [12007, 'already-open'],
    [12009, 'ignored'],
    [12011, 'blocked'],
    [5001, 'failed'],
  ])('with %d: %s', async (officeCode, end) => {
    const host = excel();
    const opening = host.window.open(address, host.listener);
    host.refuses(officeCode);
    expect(await opening).toEqual({ kind: 'ended', end, officeCode });
  });

  test('when Excel is silent for a minute; one that comes later is closed', async () => {
    const host = excel();
    const opening = host.window.open(address, host.listener);
    host.clock.advance(60_000);
    expect(await opening).toEqual({ kind: 'ended', end: 'host-silent' });
    host.opens();
    expect({ closed: host.closed(), heard: host.heard }).toEqual({ closed: 1, heard: [] });
  });

  test('without Excel, or when Office.js throws', async () => {
    const outside = createSignInWindow({ api: () => undefined, onSettled: () => () => undefined }, createMovedClock());
    const { listener } = excel();
    expect(await outside.open(address, listener)).toEqual({ kind: 'ended', end: 'no-dialogs' });
    expect(outside.mayHaveBridge()).toBe(false);
    expect(await outside.hostAccount()).toBeUndefined();
    const throwing: OfficeApi = {
      onReady: () => Promise.resolve({ host: 'Excel' }),
      context: {
        ui: {
          displayDialogAsync: () => {
            throw new Error('not ready');
          },
        },
      },
    };
    const clock = createMovedClock();
    const window = createSignInWindow({ api: () => throwing, onSettled: () => () => undefined }, clock);
    expect(await window.open(address, listener)).toEqual({ kind: 'ended', end: 'failed' });
    expect(clock.waiting()).toBe(0);
  });
});

test('a bridge is possible where the requirement set says so', () => {
  expect(excel().window.mayHaveBridge()).toBe(true);
});
