import type { ActivityLog } from '../activity/activity-log.ts';
import { callWaitIn, isSameWait } from '../activity/call-wait.ts';
import { createActivityLog } from '../activity/create-activity-log.ts';
import { closeForMe } from '../close-for-me/close-for-me.ts';
import { transition } from '#domain/lifecycle/transition.ts';
import { withinPolicy } from '#domain/lifecycle/within-policy.ts';
import { runEffect, type WorldlyEffect } from '../effects/run-effect.ts';
import { createPerson, createRunning, type Running } from '../effects/running.ts';
import { hear } from '../effects/memory-news.ts';
import type { Happened, LifecycleLoop, Transition } from '../lifecycle-loop.ts';
import type { ElsewhereNews, SettingsView, Timeline } from '../pane.ts';
import type { Ports } from '../ports.ts';
import type { HostFacts } from '../ports/excel-host.ts';
import type { PaneNews } from '../ports/pane-channel.ts';
import type { SessionMemory } from '../ports/session-memory.ts';
import { createEventRecord } from '../report/event-record.ts';
import { createSupportReport } from '../report/support-report.ts';
import { createSettings } from '../settings/create-settings.ts';
import { createSessionsList, type SessionsList } from '../sessions/create-sessions-list.ts';
import { createSignInCheck, type SignInCheck } from '../sign-in-check/create-sign-in-check.ts';
import { createTimeline } from '../sessions/create-timeline.ts';
import { accountIn } from '../sign-in-check/findings.ts';

/** What of the application the first view can do without: it loads beside it, together with the services. */
export interface LateParts {
  carryOut(effect: WorldlyEffect): Promise<void>;
  record(happened: Happened): void;
  readonly sessions: SessionsList;
  readonly activity: ActivityLog;
  readonly signInCheck: SignInCheck;
  timeline(): Timeline;
  memory(): SessionMemory | undefined;
  adminConsentAddress(): Promise<string | undefined>;
  /** The page goes to come back at once: nothing is closed for it. */
  leaveOpen(): void;
  isSameAsInExcel(): 'same' | 'different' | 'unknown';
  readonly settings: SettingsView;
  /** The machine, within what the administrator fixed. */
  readonly transition: Transition;
}

export function createLateParts(ports: Ports, main: LifecycleLoop, onNews: (news: ElsewhereNews) => void): LateParts {
  const person = createPerson(ports);
  const running = createRunning(ports, person, main);
  const timeline = createTimeline(ports.clock);
  let excel: HostFacts | undefined;
  void ports.host.ready().then((ready) => {
    if (ready.ok) excel = ready.value;
  });
  const events = createEventRecord();
  const signInCheck = createSignInCheck(ports, main.state);
  const activity = createActivityLog(
    createSupportReport({
      clock: ports.clock,
      version: ports.version,
      host: () => ({
        cloud: ports.cloud,
        language: excel?.displayLanguage,
        hidden: String(ports.visibility.isHidden()),
      }),
      state: main.state,
      events,
      signInCheck: () => signInCheck.told(),
      policyNotRead: ports.policy.notRead,
    }),
  );
  ports.onGraphActivity(activity.record);
  ports.channel.onNews((news) => {
    takeNews(running, news);
  });
  const hearNow = (): void => {
    hear(running);
  };
  ports.connectivity.onChange((isOnline) => {
    // What could not be written while there was no network is written now.
    if (isOnline) void person.memory()?.refresh().then(hearNow);
  });
  const settings = createSettings({ ...ports, person });
  const { leaveOpen } = closeForMe({ ports, settings, memory: person.memory, main });
  return {
    carryOut: (effect) => runEffect(running, effect),
    record: (happened) => {
      timeline.record(happened);
      events.record(happened.before, happened.event);
      const wait = callWaitIn(happened.after);
      if (!isSameWait(callWaitIn(happened.before), wait)) activity.noteWait(wait, ports.clock.now());
    },
    sessions: createSessionsList({ ports, person, main, onLooked: hearNow, onNews }),
    activity,
    signInCheck,
    timeline: () => timeline.told(main.state(), person.memory()),
    memory: person.memory,
    leaveOpen,
    settings,
    transition: (state, event) => {
      const allowed = withinPolicy(ports.policy, event);
      return allowed === undefined ? { state, effects: [] } : transition(state, allowed);
    },
    isSameAsInExcel: () => {
      const comparison = ports.signIn.hostComparison();
      // The same person, whichever of their organizations Excel is open in.
      return comparison === 'same-elsewhere' ? 'same' : comparison;
    },
    adminConsentAddress: async () => {
      const { stage } = main.state();
      // Who could not sign in for want of that approval is known to Excel alone.
      const account = accountIn(stage) ?? excel?.account;
      return account === undefined ? undefined : await ports.signIn.adminConsentAddress(account);
    },
  };
}

/** Another tab of this browser did something: what it remembered is read again. */
function takeNews(running: Running, news: PaneNews): void {
  const { person, dispatch } = running;
  if (news.accountId !== person.accountId()) return;
  switch (news.kind) {
    case 'signed-out':
      // In this order, as after signing out here.
      dispatch({ kind: 'signed-out' });
      person.use(undefined);
      return;
    case 'memory-changed':
    case 'contact':
      person.memory()?.reread();
      hear(running);
      return;
    case 'pane-here':
    case 'pane-left':
      // Nothing that is remembered changed.
      return;
  }
}
