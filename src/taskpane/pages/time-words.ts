import type { Words } from '../words/words.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const clock = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const;

/** A time of day by itself; within a sentence the words say it. */
export function timeOfDay({ language }: Words, at: number): string {
  return new Intl.DateTimeFormat(language, clock).format(at);
}

/** With its seconds: for calls, never for estimates. */
export function exactTimeOfDay({ language }: Words, at: number): string {
  return new Intl.DateTimeFormat(language, { ...clock, second: '2-digit' }).format(at);
}

/**
 * A length of time with the widest unit that fits; seconds with a tenth, because a call of 2.6 s is not one of 3.
 * Milliseconds are whole.
 */
export function lengthOfTime({ language }: Words, ms: number): string {
  if (ms < second) return measured(language, Math.round(ms), 'millisecond', 'short');
  if (ms < minute) return measured(language, Math.round(ms / 100) / 10, 'second', 'narrow');
  if (ms < hour) return measured(language, Math.round(ms / minute), 'minute', 'long');
  return measured(language, Math.round((ms / hour) * 10) / 10, 'hour', 'long');
}

/** Some languages write the narrow unit close to its number; here a space stands between them in all. */
function measured(language: string, value: number, unit: string, unitDisplay: 'short' | 'narrow' | 'long'): string {
  const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay }).formatToParts(value);
  const written = (isUnit: boolean): string =>
    parts
      .filter(({ type }) => type !== 'literal' && (type === 'unit') === isUnit)
      .map((part) => part.value)
      .join('');
  return `${written(false)}\u00a0${written(true)}`;
}
