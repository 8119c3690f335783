import type { Cloud } from '#domain/live-workbook/cloud.ts';
import type { Alarm } from './ports/alarm.ts';
import type { Clock } from './ports/clock.ts';
import type { Connectivity } from './ports/connectivity.ts';
import type { ExcelHost } from './ports/excel-host.ts';
import type { RecordGraphActivity } from './ports/graph-activity.ts';
import type { PageVisibility } from './ports/page-visibility.ts';
import type { PaneChannel } from './ports/pane-channel.ts';
import type { Random } from './ports/random.ts';
import type { RequestLock } from './ports/request-lock.ts';
import type { SessionMemory } from './ports/session-memory.ts';
import type { SignIn } from './ports/sign-in.ts';
import type { WorkbookGraph } from './ports/workbook-graph.ts';

/** Everything of the world that the application needs; compose.ts hands in the adapters, tests hand in fakes. */
export interface Ports {
  readonly cloud: Cloud;
  /** The add-in's version, for the report. */
  readonly version: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly connectivity: Connectivity;
  readonly visibility: PageVisibility;
  readonly host: ExcelHost;
  readonly signIn: SignIn;
  readonly graph: WorkbookGraph;
  readonly lock: RequestLock;
  readonly channel: PaneChannel;
  readonly alarm: Alarm;
  /** What is remembered of one person's sessions, once the code that keeps it has come. */
  readonly openMemory: (accountId: string) => Promise<SessionMemory>;
  /** Calls back with each call that was made to Graph, redacted; at most one listener. */
  readonly onGraphActivity: (listener: RecordGraphActivity) => void;
}
