import { describe, expect, test } from '@jest/globals';
import { createMovedClock } from '../moved-clock.ts';
import { createAlarm, type Bell } from './worker-alarm.ts';

// The real worker is tried in a real browser: test/e2e/tabs.

const minute = 60_000;

/** A device whose page timers stand still while its time goes on, as in sleep. */
function aDevice(bellKind: 'works' | 'missing' | 'breaks' = 'works') {
  const clock = createMovedClock();
  let sleptMs = 0;
  const document = new EventTarget();
  const page = Object.assign(new EventTarget(), { document });
  const bell = new EventTarget();
  const asked: number[] = [];
  let started = 0;
  const startBell = (): Bell => {
    if (bellKind === 'missing') throw new DOMException('denied', 'SecurityError');
    started += 1;
    return Object.assign(bell, { postMessage: (delayMs: number) => void asked.push(delayMs) });
  };
  const now = () => clock.now() + sleptMs;
  return {
    alarm: createAlarm({ clock: { now, after: (ms, callback) => clock.after(ms, callback) }, page, startBell }),
    now,
    timers: () => clock.waiting(),
    advance: (ms: number) => {
      clock.advance(ms);
    },
    sleep: (ms: number) => {
      sleptMs += ms;
    },
    rings: () => bell.dispatchEvent(new Event('message')),
    breaks: () => bell.dispatchEvent(new Event('error')),
    page,
    document,
    asked,
    started: () => started,
  };
}

describe.each(['works', 'missing'] as const)('an alarm where the worker %s', (kind) => {
  test('calls back once, when its time has come', () => {
    const device = aDevice(kind);
    const heard: number[] = [];
    const time = device.now() + 3.5 * minute;
    device.alarm.at(time, () => heard.push(device.now()));
    device.advance(3.5 * minute - 1);
    expect(heard).toEqual([]);
    device.advance(1);
    device.rings();
    device.advance(60 * minute);
    expect(heard).toEqual([time]);
  });

  test('for a time that has passed calls back soon, and not within the call', () => {
    const device = aDevice(kind);
    const heard: string[] = [];
    device.alarm.at(device.now() - minute, () => heard.push('past'));
    expect(heard).toEqual([]);
    device.advance(0);
    expect(heard).toEqual(['past']);
  });

  test('that was cancelled stays silent and leaves no timer behind', () => {
    const device = aDevice(kind);
    const heard: string[] = [];
    const cancel = device.alarm.at(device.now() + minute, () => heard.push('cancelled'));
    cancel();
    cancel();
    expect(device.timers()).toBe(0);
    device.sleep(5 * minute);
    device.rings();
    device.page.dispatchEvent(new Event('focus'));
    expect(heard).toEqual([]);
  });

  test('does not disturb another: each comes at its time, in order', () => {
    const device = aDevice(kind);
    const heard: string[] = [];
    device.alarm.at(device.now() + 2 * minute, () => heard.push('second'));
    device.alarm.at(device.now() + 1 * minute, () => heard.push('first'));
    device.alarm.at(device.now() + 3 * minute, () => heard.push('cancelled'))();
    device.advance(1 * minute);
    expect(heard).toEqual(['first']);
    device.advance(10 * minute);
    expect(heard).toEqual(['first', 'second']);
    expect(device.timers()).toBe(0);
  });

  test('that is due together with one that throws comes all the same', () => {
    const device = aDevice(kind);
    const heard: string[] = [];
    device.alarm.at(device.now() + minute, () => {
      throw new Error('planted');
    });
    device.alarm.at(device.now() + minute, () => heard.push('other'));
    expect(() => device.advance(minute)).toThrow('planted');
    device.advance(0);
    expect(heard).toEqual(['other']);
  });

  test('may set the next one', () => {
    const device = aDevice(kind);
    let times = 0;
    const again = () => {
      times += 1;
      device.alarm.at(device.now() + minute, again);
    };
    device.alarm.at(device.now() + minute, again);
    device.advance(3 * minute);
    expect(times).toBe(3);
  });

  test.each(['visibilitychange', 'resume', 'pageshow', 'focus'])(
    'that was slept past calls back at once at %s',
    (sign) => {
      const device = aDevice(kind);
      const heard: string[] = [];
      device.alarm.at(device.now() + minute, () => heard.push('due'));
      const target = sign === 'visibilitychange' || sign === 'resume' ? device.document : device.page;
      target.dispatchEvent(new Event(sign));
      expect(heard).toEqual([]);
      device.sleep(10 * minute);
      target.dispatchEvent(new Event(sign));
      expect(heard).toEqual(['due']);
    },
  );
});

describe('the worker', () => {
  test('is started with the first alarm and once only', () => {
    const device = aDevice();
    expect(device.started()).toBe(0);
    device.alarm.at(device.now() + minute, () => undefined)();
    device.alarm.at(device.now() + minute, () => undefined);
    expect(device.started()).toBe(1);
  });

  test('rings often enough to see that the computer slept, and in time for the alarm', () => {
    const device = aDevice();
    device.alarm.at(device.now() + minute, () => undefined);
    expect(device.asked).toEqual([5_000]);
    device.sleep(58_000);
    device.rings();
    expect(device.asked).toEqual([5_000, 2_000]);
  });

  test('fires what is due although no timer of the page has run', () => {
    const device = aDevice();
    const heard: string[] = [];
    device.alarm.at(device.now() + minute, () => heard.push('due'));
    device.rings();
    expect(heard).toEqual([]);
    device.sleep(minute);
    device.rings();
    expect(heard).toEqual(['due']);
  });

  test('decides nothing: a ring before the time by the page’s clock fires nothing', () => {
    const device = aDevice();
    const heard: string[] = [];
    device.alarm.at(device.now() + 100, () => heard.push('due'));
    device.rings();
    device.rings();
    expect(heard).toEqual([]);
  });
});

describe('without a worker', () => {
  test('the page’s own timer looks often enough to see that the computer slept', () => {
    const device = aDevice('missing');
    const heard: string[] = [];
    device.alarm.at(device.now() + 10 * minute, () => heard.push('due'));
    device.sleep(10 * minute);
    device.advance(5_000);
    expect(heard).toEqual(['due']);
  });

  test('that could not be loaded the alarm goes on the same way', () => {
    const device = aDevice('breaks');
    const heard: string[] = [];
    device.alarm.at(device.now() + 10 * minute, () => heard.push('due'));
    device.breaks();
    device.sleep(10 * minute);
    device.advance(5_000);
    expect(heard).toEqual(['due']);
  });
});

test('an alarm further away than a timer can count waits as long as it should', () => {
  const longest = 2 ** 31 - 1;
  const waits: number[] = [];
  const clock = { now: () => 0, after: (ms: number) => (waits.push(ms), () => undefined) };
  const silent: Bell = Object.assign(new EventTarget(), { postMessage: () => undefined });
  createAlarm({ clock, page: aDevice().page, startBell: () => silent }).at(2 * longest, () => undefined);
  expect(waits).toEqual([longest]);
});
