import type { Random } from '#application/ports/random.ts';

const diceSides = 2 ** 32;

/** The browser's own generator; not guessable, so an id made of it can be trusted to be unique. */
export function createBrowserRandom(): Random {
  return {
    dice: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / diceSides,
    uuid: () => crypto.randomUUID(),
  };
}
