import type { Cloud } from '#domain/live-workbook/cloud.ts';
import type { Policy } from '#domain/preferences/policy.ts';
import type { Alarm } from './ports/alarm.ts';
import type { ChosenAccounts } from './ports/chosen-accounts.ts';
import type { Clock } from './ports/clock.ts';
import type { Connectivity } from './ports/connectivity.ts';
import type { DeviceChoices } from './ports/device-choices.ts';
import type { ExcelHost } from './ports/excel-host.ts';
import type { RecordGraphActivity } from './ports/graph-activity.ts';
import type { PageLeaving } from './ports/page-leaving.ts';
import type { PageVisibility } from './ports/page-visibility.ts';
import type { PaneChannel } from './ports/pane-channel.ts';
import type { Random } from './ports/random.ts';
import type { ReloadNote } from './ports/reload-note.ts';
import type { RequestLock } from './ports/request-lock.ts';
import type { SessionMemory } from './ports/session-memory.ts';
import type { SignIn } from './ports/sign-in.ts';
import type { SignInSurroundings } from './ports/sign-in-check.ts';
import type { WorkbookGraph } from './ports/workbook-graph.ts';

/** What the first view needs of the world, and the way to the rest. */
export interface FirstPorts {
  readonly cloud: Cloud;
  /** The add-in's version, for the report. */
  readonly version: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly connectivity: Connectivity;
  readonly host: ExcelHost;
  readonly deviceChoices: DeviceChoices;
  /** Loads the page anew. */
  readonly reloadPage: () => void;
  readonly reloadNote: ReloadNote;
  /** Loads what speaks to Microsoft's services; rejects when its code cannot be had. */
  readonly loadServices: () => Promise<Services>;
}

/** What loads beside the first view. */
export interface Services {
  /** What an administrator fixed for this installation. */
  readonly policy: Policy;
  readonly signIn: SignIn;
  readonly chosenAccounts: ChosenAccounts;
  readonly signInSurroundings: SignInSurroundings;
  readonly graph: WorkbookGraph;
  readonly lock: RequestLock;
  readonly channel: PaneChannel;
  readonly alarm: Alarm;
  readonly visibility: PageVisibility;
  readonly leaving: PageLeaving;
  /** What is remembered of one person's sessions. */
  readonly openMemory: (accountId: string) => SessionMemory;
  /** Calls back with each call that was made to Graph, redacted; at most one listener. */
  readonly onGraphActivity: (listener: RecordGraphActivity) => void;
}

/** Everything of the world that the application needs; compose.ts hands in the adapters, tests hand in fakes. */
export type Ports = Omit<FirstPorts, 'loadServices'> & Services;
