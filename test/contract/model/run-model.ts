import { printed } from '#domain/lifecycle/story.ts';
import { createInProcessWorld, type InProcessWorld } from '../../support/in-process/world.ts';
import { createCast, type Tab } from './cast.ts';
import { createDice } from './dice.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { nextAction } from './random-user.ts';

export interface ModelRun {
  readonly seed: number;
  /** What went wrong, with the number of the action after which it showed; empty where all is well. */
  readonly problems: readonly string[];
  /** The last actions, each with what the page then showed. */
  readonly trace: readonly string[];
  readonly done: number;
  /** How often each action was taken, and what it met: a run that meets nothing proves nothing. */
  readonly met: ReadonlyMap<string, number>;
  readonly sessions: number;
  readonly calls: number;
}

export interface ModelWish {
  readonly seed: number;
  readonly actions: number;
  /** Does harm after each action: for seeing that the books show it. */
  readonly spoil?: (world: InProcessWorld, tabs: readonly Tab[]) => void;
}

/**
 * A random person with two devices and three tabs against a faulty Graph. After each action everything that can go on
 * has gone on, and the books are checked; it stops at the first problem.
 */
export async function runModel(wish: ModelWish): Promise<ModelRun> {
  const { seed } = wish;
  const dice = createDice(seed);
  const travelDice = createDice(seed + 2);
  const world = await createInProcessWorld({ seed, doubts: { acceptedUnasked: 'when-armed' } });
  world.wire.latency = () => ({ thereMs: travelMs(travelDice), backMs: travelMs(travelDice) });

  const ledger: Ledger = createLedger(world, () => tabs);
  const met = new Map<string, number>();
  const count = (what: string) => met.set(what, (met.get(what) ?? 0) + 1);
  const tabs: readonly Tab[] = createCast(world, {
    state: (app, state) => {
      ledger.note(app, state);
      count(printed(state));
    },
    list: ledger.noteList,
  });
  await world.settle();

  const trace: string[] = [];
  const problems: string[] = [];
  let done = 0;
  while (done < wish.actions && problems.length === 0) {
    const tab = dice.pick(tabs);
    const action = nextAction(tab, dice);
    const said = await action.act(tab, dice, world);
    await world.settle();
    wish.spoil?.(world, tabs);
    done += 1;
    count(action.name);
    trace.push(`${done} ${tab.app().name} ${action.name} ${said} → ${printed(tab.app().application.state())}`);
    problems.push(...ledger.review().map((problem) => `after action ${done}: ${problem}`));
  }
  const sessions = world.sandbox.world().sessions.all().length;
  return { seed, problems, trace: trace.slice(-60), done, met, sessions, calls: world.wire.calls.length };
}

/** Mostly at once, so that the run is quick; now and then slow enough for everything to come in between. */
function travelMs(dice: ReturnType<typeof createDice>): number {
  return dice.weighted([
    { weight: 80, ms: 0 },
    { weight: 15, ms: dice.between(100, 5_000) },
    { weight: 4, ms: dice.between(5_000, 60_000) },
    { weight: 1, ms: dice.between(60_000, 200_000) },
  ]).ms;
}
