import type { InProcessWorld } from '../../support/in-process/world.ts';
import type { Tab } from './cast.ts';
import type { Dice } from './dice.ts';

/** What a person, Excel or the world does next. */
export interface Action {
  readonly weight: number;
  readonly name: string;
  /** Answers what exactly was done, for the trace. */
  readonly act: (tab: Tab, dice: Dice, world: InProcessWorld) => string | Promise<string>;
}

/** An action of the person alone, which needs no words beside its name. */
export function silently(act: (tab: Tab, dice: Dice) => void): Action['act'] {
  return (tab, dice) => {
    act(tab, dice);
    return '';
  };
}
