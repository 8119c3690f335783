import { describe, expect, test } from '@jest/globals';
import type { Clock } from '#application/ports/clock.ts';
import { boundedStep, pause } from './bounded-step.ts';

describe('a bounded step', () => {
  test('gives what the work gives, and leaves no timer behind', async () => {
    const clock = aHandClock();
    await expect(boundedStep({ clock, step: 'bridge', limitMs: 3000 }, () => Promise.resolve('in'))).resolves.toBe(
      'in',
    );
    expect(clock.waiting()).toBe(0);
  });

  test('ends at its limit when the other side is mute', async () => {
    const clock = aHandClock();
    const step = boundedStep({ clock, step: 'bridge', limitMs: 3000 }, never);
    clock.advance(3000);
    await expect(step).rejects.toMatchObject({ errorCode: 'step_timed_out', subError: 'bridge' });
  });

  test('ends at once when cancelled, and leaves no timer behind', async () => {
    const clock = aHandClock();
    const cancel = new AbortController();
    const step = boundedStep({ clock, step: 'person', limitMs: 3000, signal: cancel.signal }, never);
    cancel.abort();
    await expect(step).rejects.toMatchObject({ errorCode: 'step_aborted' });
    expect(clock.waiting()).toBe(0);
  });

  test('is not begun when cancelled before', async () => {
    let begun = false;
    const step = boundedStep({ clock: aHandClock(), step: 'x', limitMs: 1, signal: AbortSignal.abort() }, () => {
      begun = true;
      return Promise.resolve();
    });
    await expect(step).rejects.toMatchObject({ errorCode: 'step_aborted' });
    expect(begun).toBe(false);
  });
});

describe('a pause', () => {
  test('lasts as long as told', async () => {
    const clock = aHandClock();
    let isOver = false;
    const waiting = pause({ clock, step: 'retry', limitMs: 1000 }).then(() => (isOver = true));
    clock.advance(999);
    await Promise.resolve();
    expect(isOver).toBe(false);
    clock.advance(1);
    await waiting;
    expect(isOver).toBe(true);
  });

  test('ends when cancelled', async () => {
    const clock = aHandClock();
    const cancel = new AbortController();
    const waiting = pause({ clock, step: 'retry', limitMs: 1000, signal: cancel.signal });
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ errorCode: 'step_aborted' });
    expect(clock.waiting()).toBe(0);
  });
});

function never(): Promise<never> {
  return new Promise(() => {});
}

/** A clock that stands still until told to move. */
function aHandClock(): Clock & { advance(ms: number): void; waiting(): number } {
  let now = 0;
  const timers = new Set<{ at: number; call: () => void }>();
  return {
    now: () => now,
    after: (delayMs, call) => {
      const timer = { at: now + delayMs, call };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance: (ms) => {
      now += ms;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.call();
      }
    },
    waiting: () => timers.size,
  };
}
