import { errorCodes } from '#sandbox/graph/error-codes.ts';
import type { FaultWish } from '#sandbox/graph/faults.ts';
import type { GraphSandbox } from '#sandbox/graph/graph.ts';
import type { Dice } from './dice.ts';

/** Where a fault can hurt: the three session calls mostly, the lookup, the slow start and the settings now and then. */
const operations: readonly { readonly weight: number; readonly name: FaultWish['operation'] }[] = [
  { weight: 5, name: 'createSession' },
  { weight: 4, name: 'refreshSession' },
  { weight: 4, name: 'closeSession' },
  { weight: 2, name: 'getSharedDriveItem' },
  { weight: 1, name: 'getOperation' },
  { weight: 1, name: 'getDriveItem' },
  { weight: 1, name: 'putContent' },
  { weight: 1, name: 'any' },
];

const codes = [...errorCodes.keys()];

interface Kind {
  readonly weight: number;
  readonly make: (dice: Dice) => FaultWish['fault'];
  /** Whether the service may have acted all the same; of any other refusal its word is taken. */
  readonly mayHaveActed?: true;
}

const kinds: readonly Kind[] = [
  { weight: 5, make: () => ({ kind: 'lost-answer' }), mayHaveActed: true },
  {
    weight: 3,
    make: (dice) => ({
      kind: 'throttled',
      readable: dice.chance(0.7),
      ...(dice.chance(0.7) ? { retryAfterSeconds: dice.between(0, 120) } : {}),
    }),
  },
  {
    weight: 4,
    mayHaveActed: true,
    make: (dice) => ({
      kind: 'unavailable',
      status: dice.pick([502, 503, 504]),
      ...(dice.chance(0.3) ? { retryAfterSeconds: dice.between(0, 60) } : {}),
    }),
  },
  { weight: 4, make: (dice) => ({ kind: 'error', code: dice.pick(codes) }) },
  { weight: 2, make: () => ({ kind: 'claims-challenge' }) },
];

/** Arms one fault that strikes once or a few times, before the service acted or after. */
export function armSomething({ faults }: GraphSandbox, dice: Dice): string {
  if (dice.chance(0.15)) {
    const failsWith = dice.chance(0.2) ? { failsWith: dice.pick(codes) } : {};
    const pace = dice.chance(0.5) ? { polls: dice.between(1, 6) } : { seconds: dice.between(1, 400) };
    faults.arm({ operation: 'createSession', count: 1, fault: { kind: 'slow-start', ...pace, ...failsWith } });
    return 'slow start';
  }
  const { name } = dice.weighted(operations);
  const kind = dice.weighted(kinds);
  const fault = kind.make(dice);
  const when = kind.mayHaveActed && dice.chance(0.5) ? 'after' : 'before';
  faults.arm({
    operation: name,
    count: dice.weighted([
      { weight: 4, n: 1 },
      { weight: 1, n: 3 },
    ]).n,
    when,
    fault,
  });
  return `${name} ${when} acting: ${JSON.stringify(fault)}`;
}
