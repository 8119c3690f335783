/** Dice of the sandbox: a number from 0 (included) to 1 (excluded), as `Math.random` gives. */
export type Random = () => number;

/** Dice that always fall the same way for the same seed (Mulberry32), so that a test can be run again as it was. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomText(random: Random, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
}

export function randomHex(random: Random, length: number): string {
  return randomText(random, '0123456789abcdef', length);
}

/** A GUID of version 4. */
export function randomGuid(random: Random): string {
  const hex = randomHex(random, 30);
  const variant = randomText(random, '89ab', 1);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(12, 15)}-${variant}${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}
