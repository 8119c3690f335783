import type { Cloud } from '#domain/live-workbook/cloud.ts';
import type { Clock } from './ports/clock.ts';
import type { Connectivity } from './ports/connectivity.ts';
import type { ExcelHost } from './ports/excel-host.ts';
import type { Random } from './ports/random.ts';
import type { SessionMemory } from './memory/session-memory.ts';
import type { SignIn } from './ports/sign-in.ts';
import type { WorkbookGraph } from './ports/workbook-graph.ts';

/** Everything of the world that the application needs; compose.ts hands in the adapters, tests hand in fakes. */
export interface Ports {
  readonly cloud: Cloud;
  readonly clock: Clock;
  readonly random: Random;
  readonly connectivity: Connectivity;
  readonly host: ExcelHost;
  readonly signIn: SignIn;
  readonly graph: WorkbookGraph;
  /** What is remembered of one person's sessions, once the code that keeps it has come. */
  readonly openMemory: (accountId: string) => Promise<SessionMemory>;
}
