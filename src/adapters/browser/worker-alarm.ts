import type { Alarm } from '#application/ports/alarm.ts';
import type { Clock } from '#application/ports/clock.ts';

export interface AlarmParts {
  /** Alone decides whether the time has come: a moved clock moves the alarms with it. */
  readonly clock: Clock;
  readonly page: AlarmPage;
  /** The worker of the build, if left out. */
  readonly startBell?: () => Bell;
}

type Listening = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

/** The parts of the window that are used. */
export interface AlarmPage extends Listening {
  readonly document: Listening;
}

/** Answers each number of milliseconds with a message after that time; a later number replaces an earlier one. */
export interface Bell {
  postMessage(delayMs: number): void;
  addEventListener(type: 'message' | 'error', listener: (event: Event) => void): void;
}

interface Pending {
  readonly time: number;
  readonly callback: () => void;
}

/** Timers stand still while the computer sleeps, so no wait is longer than this before the clock is looked at again. */
const longestLookMs = 5_000;
/** What a timer can count; more and it runs at once. */
const longestTimerMs = 2 ** 31 - 1;

/**
 * Alarms by three ways at once, of which the first wins: the page's own timer (exact while the page is seen; Chromium, tried,
 * runs those of a hidden page once a minute), a worker that is started with the first alarm (on time in a hidden page too, and sees within
 * `longestLookMs` that the computer slept), and every sign that somebody came back to the page. Without a worker the page's
 * timer looks as often as the worker would.
 */
export function createAlarm({ clock, page, startBell = startWorker }: AlarmParts): Alarm {
  const pending = new Set<Pending>();
  let bell: Bell | 'not-yet' | 'broken' = 'not-yet';
  let cancelTimer: () => void = () => undefined;
  let stopWatching: () => void = () => undefined;

  function at(time: number, callback: () => void): () => void {
    const alarm: Pending = { time, callback };
    if (pending.size === 0) stopWatching = watch(page, look);
    pending.add(alarm);
    arm();
    return () => {
      if (pending.delete(alarm)) arm();
    };
  }

  function look(): void {
    const next = earliest(pending);
    if (next === undefined) return;
    const isDue = next.time <= clock.now();
    if (isDue) pending.delete(next);
    // Armed for those that are left before the callback runs: whatever it does, they are kept.
    arm();
    if (isDue) next.callback();
  }

  function arm(): void {
    cancelTimer();
    const next = earliest(pending);
    if (next === undefined) {
      stopWatching();
      return;
    }
    const remainingMs = Math.max(0, next.time - clock.now());
    const lookMs = Math.min(remainingMs, longestLookMs);
    const bellNow = ringIn(lookMs);
    cancelTimer = clock.after(bellNow === 'broken' ? lookMs : Math.min(remainingMs, longestTimerMs), look);
  }

  function ringIn(delayMs: number): 'asked' | 'broken' {
    if (bell === 'not-yet') bell = start();
    if (bell === 'broken') return 'broken';
    bell.postMessage(delayMs);
    return 'asked';
  }

  function start(): Bell | 'broken' {
    try {
      const started = startBell();
      started.addEventListener('message', look);
      // Its file could not be loaded, or the page's policy forbids it.
      started.addEventListener('error', () => {
        bell = 'broken';
        arm();
      });
      return started;
    } catch {
      return 'broken';
    }
  }

  return { at };
}

/** A chunk of its own from our own origin, as the pages' policy demands. */
function startWorker(): Bell {
  return new Worker(/* webpackChunkName: "alarm-bell" */ new URL('./worker-alarm-bell.ts', import.meta.url), {
    type: 'module',
  });
}

/** Signs that the page is looked at, or runs again, after a time in which its timers may have stood still. */
function watch(page: AlarmPage, look: () => void): () => void {
  const signs = [
    [page.document, 'visibilitychange'],
    [page.document, 'resume'],
    [page, 'pageshow'],
    [page, 'focus'],
  ] as const;
  for (const [target, sign] of signs) target.addEventListener(sign, look);
  return () => {
    for (const [target, sign] of signs) target.removeEventListener(sign, look);
  };
}

function earliest(alarms: ReadonlySet<Pending>): Pending | undefined {
  let first: Pending | undefined;
  for (const alarm of alarms) if (first === undefined || alarm.time < first.time) first = alarm;
  return first;
}
