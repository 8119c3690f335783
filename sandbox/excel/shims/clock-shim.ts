/**
 * Puts the sandbox's clock into a page before its own code runs: `Date` is ahead by the offset, and when the clock is
 * moved, timers that have become due run at once, in order, as after a device has slept. No imports: this file is served
 * as a classic script.
 */
type TimerFunction = (...args: unknown[]) => void;

interface Timer {
  dueAt: number;
  readonly run: () => void;
  readonly everyMs: number | undefined;
  handle: number;
}

export function install(startOffsetMs: number): void {
  const realNow = Date.now.bind(Date);
  const realSet = window.setTimeout.bind(window);
  const realClear = window.clearTimeout.bind(window);
  let offsetMs = startOffsetMs;
  const now = () => realNow() + offsetMs;

  const RealDate = Date;
  window.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget): Date =>
      asDate(Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget)),
    apply: () => new RealDate(now()).toString(),
    get: (target, key): unknown => (key === 'now' ? now : Reflect.get(target, key)),
  });

  const timers = new Map<number, Timer>();
  let lastId = 1_000_000;
  const arm = (id: number, timer: Timer) => {
    timer.handle = realSet(() => fire(id, timer), Math.max(0, timer.dueAt - now()));
  };
  const fire = (id: number, timer: Timer) => {
    if (timer.everyMs === undefined) {
      timers.delete(id);
    } else {
      timer.dueAt = now() + timer.everyMs;
      arm(id, timer);
    }
    timer.run();
  };
  const add = (handler: TimerHandler, waitMs: number | undefined, repeats: boolean, args: unknown[]): number => {
    const wait = Math.max(0, Number(waitMs) || 0);
    const run = () => {
      if (typeof handler === 'function') callTimer(handler, args);
    };
    lastId += 1;
    const timer: Timer = { dueAt: now() + wait, run, everyMs: repeats ? Math.max(1, wait) : undefined, handle: 0 };
    timers.set(lastId, timer);
    arm(lastId, timer);
    return lastId;
  };
  const remove = (id: number | undefined) => {
    const timer = id === undefined ? undefined : timers.get(id);
    if (id === undefined || timer === undefined) return;
    realClear(timer.handle);
    timers.delete(id);
  };

  Object.assign(window, {
    setTimeout: (handler: TimerHandler, wait?: number, ...args: unknown[]) => add(handler, wait, false, args),
    setInterval: (handler: TimerHandler, wait?: number, ...args: unknown[]) => add(handler, wait, true, args),
    clearTimeout: remove,
    clearInterval: remove,
  });

  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const moved = readOffset(event);
    if (moved === undefined || moved <= offsetMs) return;
    offsetMs = moved;
    const waiting = [...timers].sort(([, one], [, other]) => one.dueAt - other.dueAt);
    for (const [id, timer] of waiting) {
      realClear(timer.handle);
      arm(id, timer);
    }
  });
}

/** `Reflect.construct` of a date constructor gives a date; only its type says "anything". */
function asDate(made: unknown): Date {
  if (made instanceof Date) return made;
  throw new TypeError('Not a date.');
}

function callTimer(handler: unknown, args: unknown[]): void {
  if (isTimerFunction(handler)) handler(...args);
}

function isTimerFunction(handler: unknown): handler is TimerFunction {
  return typeof handler === 'function';
}

/** Only the page that frames this one may move its clock, and only with the host's side message. */
function readOffset(event: MessageEvent<unknown>): number | undefined {
  if (event.source !== window.parent || typeof event.data !== 'string') return undefined;
  try {
    const message: unknown = JSON.parse(event.data);
    if (typeof message !== 'object' || message === null) return undefined;
    if (!('sandboxChannel' in message) || message.sandboxChannel !== 'clock' || !('offsetMs' in message))
      return undefined;
    return typeof message.offsetMs === 'number' ? message.offsetMs : undefined;
  } catch {
    return undefined;
  }
}
