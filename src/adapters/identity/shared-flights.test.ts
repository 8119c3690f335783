import { expect, test } from '@jest/globals';
import { createSharedFlights } from './shared-flights.ts';

test('callers who want the same share one flight', async () => {
  const flights = createSharedFlights(() => 'left');
  const work = aWork();
  const outcomes = Promise.all([flights.join('a', undefined, work.start), flights.join('a', undefined, work.start)]);
  await work.land('landed');
  await expect(outcomes).resolves.toEqual(['landed', 'landed']);
  expect(work.starts()).toBe(1);
});

test('the next caller after the landing starts anew', async () => {
  const flights = createSharedFlights(() => 'left');
  await flights.join('a', undefined, () => Promise.resolve('first'));
  await expect(flights.join('a', undefined, () => Promise.resolve('second'))).resolves.toBe('second');
});

test('a different flight waits for the one before it', async () => {
  const flights = createSharedFlights(() => 'left');
  const first = aWork();
  const second = aWork();
  const outcomes = [flights.join('a', undefined, first.start), flights.join('b', undefined, second.start)];
  await first.started;
  expect(second.starts()).toBe(0);
  await first.land('one');
  await second.land('two');
  await expect(Promise.all(outcomes)).resolves.toEqual(['one', 'two']);
});

test('a failed flight does not keep the next from starting', async () => {
  const flights = createSharedFlights(() => 'left');
  await expect(flights.join('a', undefined, () => Promise.reject(new Error('fell')))).rejects.toThrow('fell');
  await expect(flights.join('b', undefined, () => Promise.resolve('flew'))).resolves.toBe('flew');
});

test('who leaves gets an answer at once, and the others still land', async () => {
  const flights = createSharedFlights(() => 'left');
  const work = aWork();
  const leaver = new AbortController();
  const left = flights.join('a', leaver.signal, work.start);
  const stayed = flights.join('a', undefined, work.start);
  await work.started;
  leaver.abort();
  await expect(left).resolves.toBe('left');
  expect(work.isStopped()).toBe(false);
  await work.land('landed');
  await expect(stayed).resolves.toBe('landed');
});

test('when the last one leaves the work is stopped, and nobody joins it any more', async () => {
  const flights = createSharedFlights(() => 'left');
  const work = aWork();
  const leaver = new AbortController();
  const left = flights.join('a', leaver.signal, work.start);
  await work.started;
  leaver.abort();
  await expect(left).resolves.toBe('left');
  expect(work.isStopped()).toBe(true);
  const next = flights.join('a', undefined, () => Promise.resolve('anew'));
  await work.land('too late');
  await expect(next).resolves.toBe('anew');
});

test('who comes with a cancelled wish starts nothing', async () => {
  const flights = createSharedFlights(() => 'left');
  const work = aWork();
  await expect(flights.join('a', AbortSignal.abort(), work.start)).resolves.toBe('left');
  await flights.endAll();
  expect(work.starts()).toBe(0);
});

test('ending all stops the one in the air and keeps the waiting ones on the ground', async () => {
  const flights = createSharedFlights(() => 'left');
  const flying = aWork();
  const waiting = aWork();
  const outcomes = Promise.all([
    flights.join('a', undefined, flying.start),
    flights.join('b', undefined, waiting.start),
  ]);
  await flying.started;
  const ended = flights.endAll();
  expect(flying.isStopped()).toBe(true);
  await flying.land('stopped');
  await ended;
  await expect(outcomes).resolves.toEqual(['stopped', 'left']);
  expect(waiting.starts()).toBe(0);
});

function aWork() {
  let starts = 0;
  let stop: AbortSignal | undefined;
  let finish: (value: string) => void = () => {};
  let begun: () => void = () => {};
  const started = new Promise<void>((resolve) => (begun = resolve));
  return {
    started,
    starts: () => starts,
    isStopped: () => stop?.aborted === true,
    start: (signal: AbortSignal) => {
      starts += 1;
      stop = signal;
      return new Promise<string>((resolve) => {
        finish = resolve;
        begun();
      });
    },
    land: async (value: string) => {
      await started;
      finish(value);
    },
  };
}
