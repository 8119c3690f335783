import { seededRandom } from '#sandbox/random.ts';

/** Choices that fall the same way for the same seed. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  roll(): number;
  chance(probability: number): boolean;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(choices: readonly T[]): T;
  /** Picks by weight. */
  weighted<T extends { readonly weight: number }>(choices: readonly T[]): T;
}

export function createDice(seed: number): Dice {
  const roll = seededRandom(seed);
  const nth = <T>(choices: readonly T[], index: number): T => {
    const choice = choices[index];
    if (choice === undefined) throw new RangeError('There is nothing to choose from.');
    return choice;
  };
  return {
    roll,
    chance: (probability) => roll() < probability,
    between: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    pick: (choices) => nth(choices, Math.floor(roll() * choices.length)),
    weighted: (choices) => {
      let left = roll() * choices.reduce((sum, { weight }) => sum + weight, 0);
      const index = choices.findIndex(({ weight }) => (left -= weight) < 0);
      return nth(choices, index < 0 ? choices.length - 1 : index);
    },
  };
}
