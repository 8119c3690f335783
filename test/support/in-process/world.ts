import type { Random } from '#application/ports/random.ts';
import { createSandboxClock, type SandboxClock } from '#sandbox/clock.ts';
import { describeSeed, type SeedFileDescription } from '#sandbox/control/seed-description.ts';
import type { DoubtSettings } from '#sandbox/graph/doubts.ts';
import { createGraph, type GraphSandbox } from '#sandbox/graph/graph.ts';
import { people, type Person } from '#sandbox/people.ts';
import { randomGuid, seededRandom } from '#sandbox/random.ts';
import { createSigningKeys, type SigningKeys } from '#sandbox/signing-keys.ts';
import { createMovedTime, type MovedTime } from './moved-time.ts';
import { createOutside, type Outside } from './outside.ts';
import { createWire, type Wire } from './wire.ts';

export const graphRoot = 'https://graph.test/v1.0';
const filesOrigin = 'https://files.test';

export interface WorldWish {
  /** Everything that falls by dice falls the same way for the same seed. */
  readonly seed: number;
  readonly doubts?: Partial<DoubtSettings>;
}

/** The sandbox's Graph, the network to it and the one clock: what all apps of a test share. */
export interface InProcessWorld {
  readonly seed: number;
  readonly time: MovedTime;
  readonly sandboxClock: SandboxClock;
  readonly sandbox: GraphSandbox;
  readonly wire: Wire;
  readonly outside: Outside;
  readonly keys: SigningKeys;
  /** Whose token it is, by the value of the Authorization header. */
  readonly owners: Map<string, Person>;
  readonly random: Random;
  /** A seeded workbook, with the address that Excel would give. */
  file(key: string): SeedFileDescription;
  /** Settles when nothing goes on any more but what waits for the clock, for a gate or for the person. */
  settle(): Promise<void>;
  /** Moves the clock from one waiting call to the next; everything settles at each. */
  advance(ms: number): Promise<void>;
}

/** Made once: an RSA key takes half a second, and nothing here depends on it being new. */
let signingKeys: Promise<SigningKeys> | undefined;

export async function createInProcessWorld({ seed, doubts = {} }: WorldWish): Promise<InProcessWorld> {
  const time = createMovedTime();
  const sandboxClock = createSandboxClock(() => time.clock.now());
  const outside = createOutside();
  const keys = await (signingKeys ??= createSigningKeys());
  const sandbox = createGraph({ clock: sandboxClock, keys, random: seededRandom(seed), filesOrigin, people });
  for (const [name, value] of Object.entries(doubts)) sandbox.doubts.set(name, value);
  const dice = seededRandom(seed + 1);
  const settle = () => outside.quiet();
  return {
    seed,
    time,
    sandboxClock,
    sandbox,
    outside,
    keys,
    wire: createWire({ sandbox, filesOrigin, time, outside }),
    owners: new Map(),
    random: { dice, uuid: () => randomGuid(dice) },
    file: (key) => {
      const file = describeSeed(sandbox.world()).files.find((known) => known.key === key);
      if (file === undefined) throw new Error(`no workbook is seeded as ${key}`);
      return file;
    },
    settle,
    advance: async (ms) => {
      const end = time.clock.now() + ms;
      await settle();
      for (let next = time.nextAt(); next !== undefined && next <= end; next = time.nextAt()) {
        time.clock.advance(Math.max(0, next - time.clock.now()));
        await settle();
      }
      time.clock.advance(end - time.clock.now());
      await settle();
    },
  };
}
