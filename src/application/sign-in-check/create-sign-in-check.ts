import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { createAbort } from '../abort.ts';
import { within } from '../effects/within.ts';
import type { Ports } from '../ports.ts';
import type { FarAnswer, FarHost } from '../ports/sign-in-check.ts';
import {
  accountIn,
  clockFinding,
  nameFinding,
  permissionFinding,
  signInProblemIn,
  storageFinding,
  windowFinding,
} from './findings.ts';
import {
  checkedCount,
  checkNames,
  nothingChecked,
  type CheckName,
  type Findings,
  type Reach,
  type SignInChecks,
  type SignInCheckView,
} from './sign-in-check.ts';

export type SignInCheckPorts = Pick<Ports, 'clock' | 'host' | 'signIn' | 'signInSurroundings'>;

export interface SignInCheck extends SignInCheckView {
  current(): SignInChecks;
  /** Settles when the checks under way have ended. */
  idle(): Promise<void>;
  /** For the report: one line for each check, without a name or an address; none before they ran. */
  told(): readonly string[];
}

/** The longest that one check may take. */
export const checkLimitMs = 10_000;

/** Looks for what keeps a person from signing in, in the order in which signing in itself meets it. */
export function createSignInCheck(ports: SignInCheckPorts, state: () => LifecycleState): SignInCheck {
  const { clock, host, signIn, signInSurroundings: around } = ports;
  const listeners = new Set<() => void>();
  let checks = nothingChecked;
  let running: Promise<void> | undefined;

  const show = <Name extends CheckName>(name: Name, found: SignInChecks[Name]): void => {
    checks = { ...checks, [name]: found };
    for (const listener of [...listeners]) listener();
  };
  const limited = <T>(work: Promise<T>): Promise<T | undefined> => within(clock, checkLimitMs, work);
  const step = async <Name extends CheckName>(
    name: Name,
    look: () => Promise<Findings[Name] | undefined> | Findings[Name],
  ): Promise<Findings[Name] | undefined> => {
    show(name, { kind: 'running' });
    const found = await look();
    show(name, found ?? { kind: 'skipped' });
    return found;
  };

  const offs: (number | undefined)[] = [];
  const reach = async (far: FarHost): Promise<Reach> => {
    const askedAt = clock.now();
    const answer: FarAnswer | undefined = await limited(far.ask(checkLimitMs));
    if (answer?.kind !== 'answered') return { kind: 'failed', host: far.host };
    const answeredAt = clock.now();
    // The service looked at its clock somewhere between the two.
    offs.push(answer.at === undefined ? undefined : (askedAt + answeredAt) / 2 - answer.at);
    return { kind: 'passed', tookMs: answeredAt - askedAt };
  };

  const permission = async (): Promise<Findings['permission']> => {
    const abort = createAbort();
    const asked = await limited(
      signIn.getToken({ scopes: ['Files.ReadWrite'], isInteractive: false, signal: abort.signal }),
    );
    if (asked === undefined) abort.abort();
    return permissionFinding(asked, signInProblemIn(state().stage));
  };

  const clockOff = (): number | undefined => {
    const problem = signInProblemIn(state().stage);
    const told = problem?.kind === 'clock-wrong' ? problem.offByMs : undefined;
    return offs.find((off) => off !== undefined) ?? told ?? around.clockOffByMs();
  };

  const all = async (): Promise<void> => {
    const bridge = await step('excel', async () => {
      const isOffered = await limited(around.hasBridge().then((has) => ({ has })));
      // A bridge that stays mute is none; code that could not be had says nothing of Excel.
      if (isOffered !== undefined && isOffered.has === undefined) return undefined;
      return { kind: 'passed', isOffered: isOffered?.has === true };
    });
    let partitionKey: string | undefined;
    await step('name', async () => {
      const ready = await limited(host.ready());
      const facts = ready?.ok === true ? ready.value : undefined;
      partitionKey = facts?.partitionKey;
      return nameFinding(facts?.account, accountIn(state().stage), signIn.hostComparison());
    });
    await step('window', () => windowFinding(around.lastWindow()));
    await step('storage', () => storageFinding(around.storage, partitionKey));
    const service = await step('service', () => reach(around.service));
    await step('graph', () => reach(around.graph));
    const hasWay = service?.kind === 'passed' || bridge?.isOffered === true;
    if (hasWay) await step('permission', permission);
    else show('permission', { kind: 'skipped' });
    await step('clock', () => clockFinding(clockOff()));
  };

  return {
    current: () => checks,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    run: () => {
      if (running !== undefined) return;
      checks = nothingChecked;
      offs.length = 0;
      running = all().finally(() => {
        running = undefined;
      });
    },
    idle: async () => {
      await running;
    },
    told: () => (checkedCount(checks) === 0 ? [] : checkNames.map((name) => `${name} ${toldState(checks[name])}`)),
  };
}

function toldState(found: SignInChecks[CheckName]): string {
  const more = [
    'isOffered' in found ? (found.isOffered ? 'offered' : 'not offered') : undefined,
    'isKeptApart' in found ? (found.isKeptApart ? 'kept apart' : 'not kept apart') : undefined,
    'tookMs' in found ? `${String(Math.round(found.tookMs))} ms` : undefined,
    'why' in found ? found.why : undefined,
    'offByMs' in found ? `off by ${String(Math.round(found.offByMs / 1000))} s` : undefined,
  ];
  return [found.kind, ...more.filter((part) => part !== undefined)].join(', ');
}
