import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import { keepDueAt } from '#domain/lifecycle/keep-open.ts';
import type { Running } from './running.ts';

/** Sets the alarm for the next automatic refresh, or for the chosen end, whichever comes first; anew when the page is hidden or shown. */
export function setKeepAlarm(running: Running, effect: Extract<LifecycleEffect, { kind: 'set-keep-alarm' }>): void {
  const { clock, alarm, visibility, random } = running.ports;
  const { ticket, session, until } = effect;
  const dice = random.dice();
  let cancelAlarm = (): void => undefined;
  const stop = (): void => {
    cancelAlarm();
    stopWatching();
  };
  const set = (): void => {
    cancelAlarm();
    const at = Math.min(until, keepDueAt(session, visibility.isHidden(), dice));
    cancelAlarm = alarm.at(at, () => {
      stop();
      running.dispatch({ kind: 'keep-due', ticket, now: clock.now() });
    });
  };
  const stopWatching = visibility.onChange(set);
  running.onDrop(ticket, stop);
  set();
}
