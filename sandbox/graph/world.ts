import type { SandboxClock } from '../clock.ts';
import type { Person } from '../people.ts';
import { createDoubts, type Doubts } from './doubts.ts';
import { createDownloads, type Downloads } from './downloads.ts';
import { createDrives, type Drives } from './drives.ts';
import { createFaults, type Faults } from './faults.ts';
import { createLongOperations, type LongOperations } from './long-operations.ts';
import type { Random } from '../random.ts';
import { seedDrives, type SeededFile } from './seed.ts';
import { createSessions, type Sessions } from './sessions.ts';

/** Everything Graph remembers, in memory. */
export interface World {
  readonly clock: SandboxClock;
  readonly random: Random;
  readonly people: readonly Person[];
  readonly filesOrigin: () => string;
  readonly doubts: Doubts;
  readonly faults: Faults;
  readonly drives: Drives;
  readonly sessions: Sessions;
  readonly operations: LongOperations;
  readonly downloads: Downloads;
  readonly seededFiles: readonly SeededFile[];
  /** Sharing links that somebody redeemed for good: object id and item. */
  readonly redeemed: Set<string>;
}

export type WorldParts = Pick<World, 'clock' | 'random' | 'people' | 'filesOrigin'>;

/** A world as at the start; doubts and faults may be those of the world before, so that references to them stay good. */
export function createWorld(parts: WorldParts, kept?: Pick<World, 'doubts' | 'faults'>): World {
  const doubts = kept?.doubts ?? createDoubts();
  const drives = createDrives(parts.random, doubts);
  const sessions = createSessions(parts.random, (item, at) => drives.noteSave(item, at));
  return {
    ...parts,
    doubts,
    faults: kept?.faults ?? createFaults(),
    drives,
    sessions,
    operations: createLongOperations(parts.random, sessions),
    downloads: createDownloads(parts.random),
    seededFiles: seedDrives(drives, parts.clock.now()),
    redeemed: new Set(),
  };
}

/** Brings the world up to the clock: slow starts end, sessions idle out, saves show. */
export function settle(world: World): void {
  const now = world.clock.now();
  world.operations.settle(now);
  world.sessions.settle(now);
  world.drives.settle(now);
}
