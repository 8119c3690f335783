import { describe, expect, test } from '@jest/globals';
import { useDesktopStory, type StoryPane } from './desktop-story.ts';

const { graph, opened, started, arm, answers } = useDesktopStory();

/** Long enough for the look of work that has just ended. */
const aMoment = 0.5;

async function secondsShown(pane: StoryPane): Promise<number> {
  const [, seconds] = /Again in (\d+) s\./.exec(await pane.text()) ?? [];
  return Number(seconds);
}

async function sent(pane: StoryPane, operation: 'createSession' | 'refreshSession', count: number): Promise<void> {
  await pane.until(() => answers(operation).length === count);
  await pane.pass(aMoment);
}

const tooSoon = () =>
  graph()
    .log.read()
    .filter(({ beforeRetryAfter }) => beforeRetryAfter);

describe('Refresh meets 504', () => {
  test('it is tried again after seconds that count down, until it works', async () => {
    const pane = await started();
    arm('refreshSession', { kind: 'unavailable', status: 504 }, { count: 2 });
    await pane.standStill();
    await pane.press('Refresh');
    await sent(pane, 'refreshSession', 1);
    await pane.says('Trying again');
    await pane.shows(/Excel did not answer in time\. Again in [12] s\./);
    await pane.button('Stop').waitFor();

    await pane.pass(2);
    await sent(pane, 'refreshSession', 2);
    await pane.says('Trying again');
    const left = await secondsShown(pane);
    expect(left).toBeGreaterThanOrEqual(2);
    expect(left).toBeLessThanOrEqual(4);
    await pane.pass(1);
    await pane.shows(`Again in ${String(left - 1)} s.`);
    expect(answers('refreshSession')).toEqual(['refreshSession 504', 'refreshSession 504']);

    await pane.pass(4);
    await sent(pane, 'refreshSession', 3);
    await pane.says('Active');
    expect(answers('refreshSession').at(-1)).toBe('refreshSession 204');
  });

  test('after three tries the pane says so and sends no more', async () => {
    const pane = await started();
    arm('refreshSession', { kind: 'unavailable', status: 504 }, { count: 9 });
    await pane.standStill();
    await pane.press('Refresh');
    for (const attempt of [1, 2, 3]) {
      await sent(pane, 'refreshSession', attempt);
      await pane.pass(4);
    }
    await pane.says('No answer');
    expect(await pane.text()).toContain('we tried 3 times');
    await pane.pass(60);
    expect(answers('refreshSession')).toHaveLength(3);
  });

  test('Stop: nothing more is sent, and the session is as it was', async () => {
    const pane = await started();
    arm('refreshSession', { kind: 'unavailable', status: 504 });
    await pane.standStill();
    await pane.press('Refresh');
    await sent(pane, 'refreshSession', 1);
    await pane.press('Stop');
    await pane.says('Active');
    await pane.pass(60);
    expect(answers('refreshSession')).toEqual(['refreshSession 504']);
  });
});

describe('Start meets 429', () => {
  async function throttled(readable: boolean): Promise<StoryPane> {
    const pane = await opened();
    await pane.says('No session known');
    arm('createSession', { kind: 'throttled', retryAfterSeconds: 30, readable });
    await pane.standStill();
    await pane.press('Start session');
    await sent(pane, 'createSession', 1);
    await pane.says('Excel is busy');
    return pane;
  }

  test('with a Retry-After that can be read: until then nothing is sent, then it goes on by itself', async () => {
    const pane = await throttled(true);
    await pane.shows(/Microsoft asks us to wait until \d+:\d\d.*Nothing is lost by waiting\./);
    await pane.pass(28);
    expect(answers('createSession')).toEqual(['createSession 429']);
    await pane.pass(2);
    await sent(pane, 'createSession', 2);
    await pane.says('Active');
    expect(tooSoon()).toEqual([]);
  });

  test('with one that the browser hides: the wait is ours, and said to be', async () => {
    const pane = await throttled(false);
    await pane.shows(/Too many requests right now\. We wait until \d+:\d\d.* to be safe\./);
    await pane.pass(5);
    await sent(pane, 'createSession', 2);
    await pane.says('Active');
  });

  test('Stop waiting does not shorten it: Start waits out the rest before anything is sent', async () => {
    const pane = await throttled(true);
    await pane.press('Stop waiting');
    await pane.says('No session known');
    await pane.pass(10);
    await pane.press('Start session');
    await pane.says('Excel is busy');
    await pane.pass(18);
    await pane.says('Excel is busy');
    expect(answers('createSession')).toEqual(['createSession 429']);

    await pane.pass(2);
    await sent(pane, 'createSession', 2);
    await pane.says('Active');
    expect(answers('createSession')).toEqual(['createSession 429', 'createSession 201']);
    expect(tooSoon()).toEqual([]);
  });

  test('Stop waiting, and the time is over when Start is pressed: it is sent at once', async () => {
    const pane = await throttled(true);
    await pane.press('Stop waiting');
    await pane.says('No session known');
    await pane.pass(31);
    await pane.press('Start session');
    await sent(pane, 'createSession', 2);
    await pane.says('Active');
    expect(tooSoon()).toEqual([]);
  });
});

describe('Graph does not take the token (401)', () => {
  const stepUp = { access_token: { acrs: { essential: true, value: 'c1' } } };
  const another = { access_token: { nbf: { essential: true, value: '1' } } };

  test('a claims challenge gets one more try, with what was asked for', async () => {
    const pane = await opened();
    arm('createSession', { kind: 'claims-challenge', claims: stepUp }, { count: 9 });
    await pane.press('Start session');
    await pane.says('Active');
    expect(answers('createSession')).toEqual(['createSession 401', 'createSession 201']);
  });

  test('and no other: then the person is asked, and Sign in goes on with the start', async () => {
    const pane = await opened();
    arm('createSession', { kind: 'claims-challenge', claims: another }, { count: 9 });
    await pane.press('Start session');
    await pane.says('Sign in again');
    expect(answers('createSession')).toEqual(['createSession 401', 'createSession 401']);

    graph().faults.clear();
    await pane.press('Sign in');
    await pane.says('Active');
    expect(answers('createSession').slice(2)).toEqual(['createSession 201']);
  });

  test('without claims the token is renewed, once', async () => {
    const pane = await started();
    arm('refreshSession', { kind: 'error', code: 'InvalidAuthenticationToken', status: 401 }, { count: 9 });
    await pane.press('Refresh');
    await pane.says('Sign in again');
    expect(answers('refreshSession')).toEqual(['refreshSession 401', 'refreshSession 401']);
  });
});
