import { describe, expect, test } from '@jest/globals';
import { createRequestLock, type LockManagerLike, type LockPage } from './web-locks.ts';

// How the browser's own locks behave between pages is tried in a real one: test/e2e/tabs.

const never = new AbortController().signal;
const pageWith = (locks: LockManagerLike | undefined): LockPage => ({ navigator: { locks } });
const refused = (error: Error) => pageWith({ request: () => Promise.reject(error) });

const granting: LockManagerLike = { request: async (_name, _options, granted) => granted() };

/** Somebody in another tab holds the lock and keeps it. */
const heldElsewhere: LockManagerLike = {
  request: (_name, { signal }) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    }),
};

const withoutLocks: readonly (readonly [string, LockPage])[] = [
  ['has none', pageWith(undefined)],
  ['refuses them', refused(new DOMException('denied', 'SecurityError'))],
  [
    'throws at once',
    pageWith({
      request: () => {
        throw new DOMException('not active', 'InvalidStateError');
      },
    }),
  ],
  [
    'throws at their mere mention',
    {
      navigator: {
        get locks(): LockManagerLike {
          throw new DOMException('denied', 'SecurityError');
        },
      },
    },
  ],
];

describe.each(withoutLocks)('where the browser %s', (_, page) => {
  test('the work is done all the same, one at a time', async () => {
    const lock = createRequestLock(page);
    const notes: string[] = [];
    const work = (name: string) => async () => {
      notes.push(`${name} begins`);
      await new Promise<void>((resolve) => setImmediate(resolve));
      notes.push(`${name} ends`);
      return name;
    };
    const runs = [lock.run('workbook', never, work('one')), lock.run('workbook', never, work('two'))];
    expect(await Promise.all(runs)).toEqual([
      { kind: 'done', value: 'one' },
      { kind: 'done', value: 'two' },
    ]);
    expect(notes).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });
});

describe('a lock of the browser', () => {
  test('is asked for under a name of ours, for one holder', async () => {
    const asked: unknown[] = [];
    const page = pageWith({
      request: (name, { mode }, granted) => {
        asked.push([name, mode]);
        return granted();
      },
    });
    await createRequestLock(page).run('drive/item', never, () => Promise.resolve());
    expect(asked).toEqual([['session-controls.lock.drive/item', 'exclusive']]);
  });

  test('is waited for until the signal aborts, and then nothing was begun', async () => {
    const abort = new AbortController();
    let hasBegun = false;
    const run = createRequestLock(pageWith(heldElsewhere)).run('workbook', abort.signal, () => {
      hasBegun = true;
      return Promise.resolve();
    });
    abort.abort();
    expect(await run).toEqual({ kind: 'aborted' });
    expect(hasBegun).toBe(false);
  });

  test('that comes in the moment of giving up begins nothing', async () => {
    const abort = new AbortController();
    const page = pageWith({
      request: (_name, _options, granted) => {
        abort.abort();
        return granted();
      },
    });
    const run = createRequestLock(page).run('workbook', abort.signal, () => Promise.resolve('too late'));
    expect(await run).toEqual({ kind: 'aborted' });
  });

  test('passes on how the work failed, and does not do it twice', async () => {
    let times = 0;
    const run = createRequestLock(pageWith(granting)).run('workbook', never, () => {
      times += 1;
      return Promise.reject(new Error('no answer'));
    });
    await expect(run).rejects.toThrow('no answer');
    expect(times).toBe(1);
  });

  test('that is taken away does not take away the answer of the work', async () => {
    const page = pageWith({
      request: (_name, _options, granted) => {
        void granted();
        return Promise.reject(new DOMException('stolen', 'AbortError'));
      },
    });
    const run = createRequestLock(page).run('workbook', never, () => Promise.resolve('answer'));
    expect(await run).toEqual({ kind: 'done', value: 'answer' });
  });

  test('leaves nothing behind on a signal that lives longer', async () => {
    const listening = new Set<() => void>();
    const signal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => void listening.add(listener),
      removeEventListener: (_: 'abort', listener: () => void) => void listening.delete(listener),
    };
    await createRequestLock(pageWith(granting)).run('workbook', signal, () => Promise.resolve());
    expect(listening.size).toBe(0);
  });
});
