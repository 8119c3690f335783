import type { News } from '#domain/lifecycle/effect.ts';
import { initialState } from '#domain/lifecycle/state.ts';
import { liveWorkbookFrom } from '#domain/live-workbook/live-workbook.ts';
import { nothingFixed } from '#domain/preferences/policy.ts';
import type { Preferences } from '#domain/preferences/preferences.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { ActivityEntry, ActivityLog } from './activity/activity-log.ts';
import type { WorldlyEffect } from './effects/run-effect.ts';
import { createEarlySettings } from './late/early-settings.ts';
import type { LateParts } from './late/late-parts.ts';
import { createLateView } from './late/late-view.ts';
import { createLifecycleLoop } from './lifecycle-loop.ts';
import type { ElsewhereNews, ListedSession, Pane } from './pane.ts';
import type { FirstPorts } from './ports.ts';
import type { SessionsList } from './sessions/create-sessions-list.ts';
import type { SignInCheck } from './sign-in-check/create-sign-in-check.ts';
import type { SignInChecks } from './sign-in-check/sign-in-check.ts';

/** What is missing that long after a reload is missing for another reason: a new version once more, or no network. */
const reloadCountsMs = 10 * 60 * 1000;

/** The running application. `open` begins; everything before it waits. */
export interface Application extends Pane {
  open(): void;
  /** Settles once every effect begun so far has ended: for tests, which wait for facts and never for time. */
  idle(): Promise<void>;
}

/** Holds the state, feeds it events in order, and has carried out what it asks for. */
export function createPane(ports: FirstPorts): Application {
  const codeMissingListeners = new Set<() => void>();
  const newsListeners = new Set<(news: News | ElsewhereNews) => void>();
  const tellNews = (news: News | ElsewhereNews): void => {
    for (const listener of [...newsListeners]) listener(news);
  };
  const underWay = new Set<Promise<void>>();
  const sessions = createLateView<readonly ListedSession[], SessionsList>([]);
  const activity = createLateView<readonly ActivityEntry[], ActivityLog>([]);
  const signInCheck = createLateView<SignInChecks | undefined, SignInCheck>(undefined);
  let isCheckWanted = false;
  let parts: LateParts | undefined;
  let loading: Promise<LateParts> | undefined;

  const main = createLifecycleLoop(
    initialState,
    (effect) => {
      if (effect.kind === 'announce') tellNews(effect.news);
      else carryOut(effect);
    },
    (happened) => parts?.record(happened),
  );

  const lateParts = async (): Promise<LateParts> => {
    const [{ createLateParts }, services] = await Promise.all([
      import(/* webpackChunkName: "services" */ './late/late-parts.ts'),
      ports.loadServices(),
    ]);
    parts = createLateParts({ ...ports, ...services }, main, tellNews);
    sessions.attach(parts.sessions);
    activity.attach(parts.activity);
    signInCheck.attach(parts.signInCheck);
    if (isCheckWanted) parts.signInCheck.run();
    early.handTo(parts.settings);
    parts.settings.subscribe(tellSettings);
    main.runWith(parts.transition);
    tellSettings();
    return parts;
  };

  const carryOut = (effect: WorldlyEffect): void => {
    if (parts === undefined) return;
    track(parts.carryOut(effect));
  };

  const track = (begun: Promise<void>): void => {
    const work: Promise<void> = begun.finally(() => underWay.delete(work));
    underWay.add(work);
  };

  /** The machine and what carries its effects out come beside the first view; until then what happens waits in line. */
  const load = (): void => {
    loading ??= lateParts();
    track(
      loading.then(
        () => undefined,
        () => {
          missCode();
        },
      ),
    );
  };

  const missCode = (): void => {
    loading = undefined;
    for (const listener of [...codeMissingListeners]) listener();
  };

  ports.connectivity.onChange((isOnline) => {
    main.dispatch(isOnline ? { kind: 'connection-returned', now: ports.clock.now() } : { kind: 'connection-lost' });
  });

  const settingsListeners = new Set<() => void>();
  const tellSettings = (): void => {
    if (parts !== undefined) main.dispatch({ kind: 'default-told', changes: parts.settings.current().changes });
    for (const listener of [...settingsListeners]) listener();
  };
  const onSettings = (listener: () => void): (() => void) => {
    settingsListeners.add(listener);
    return () => void settingsListeners.delete(listener);
  };
  const { deviceChoices } = ports;
  /** In this page: by a command that was meant to do something, or because it did not come in time. */
  let isIntroductionOff = false;
  const introduce = (isIntroductionSeen: boolean): void => {
    isIntroductionOff = false;
    deviceChoices.change({ isIntroductionSeen });
    tellSettings();
  };
  const early = createEarlySettings(deviceChoices);
  const preferences = (): Preferences => (parts?.settings ?? early).current();

  /** The last choice is the next default, unless it was no choice; the settings file gets it with the session that follows. */
  const rememberChoice = (changes: ChangesMode): void => {
    if (parts?.settings.policy().changes === undefined) parts?.memory()?.choosePreferences({ changes });
  };

  return {
    clock: ports.clock,
    state: main.state,
    subscribe: main.subscribe,
    ask: (asked) => {
      if (asked.kind === 'command-asked') {
        isIntroductionOff = true;
        if (asked.command.kind === 'start' && asked.command.changes !== 'default')
          rememberChoice(asked.command.changes);
      }
      main.dispatch(asked);
      // What could not be loaded is asked for again by whoever wants something.
      if (loading === undefined) load();
    },
    onNews: (listener) => {
      newsListeners.add(listener);
      return () => void newsListeners.delete(listener);
    },
    onCodeMissing: (listener) => {
      codeMissingListeners.add(listener);
      return () => void codeMissingListeners.delete(listener);
    },
    defaultChanges: () => preferences().changes,
    settings: {
      current: preferences,
      policy: () => parts?.settings.policy() ?? nothingFixed,
      subscribe: onSettings,
      choose: (change) => {
        (parts?.settings ?? early).choose(change);
        if (parts === undefined) tellSettings();
      },
      reset: () => {
        (parts?.settings ?? early).reset();
        if (parts === undefined) tellSettings();
      },
      kept: () => parts?.settings.kept() ?? { kind: 'nobody' },
      setRoaming: async (isRoaming) => {
        await parts?.settings.setRoaming(isRoaming);
      },
    },
    introduction: {
      isWanted: () => !isIntroductionOff && !deviceChoices.current().isIntroductionSeen,
      subscribe: onSettings,
      putOff: () => {
        isIntroductionOff = true;
        tellSettings();
      },
      end: () => {
        introduce(true);
      },
      begin: () => {
        introduce(false);
      },
    },
    sessions: {
      ...sessions.view,
      ask: (key, asked) => sessions.part()?.ask(key, asked),
      closeAll: (isConfirmed) => sessions.part()?.closeAll(isConfirmed),
      clearEnded: () => sessions.part()?.clearEnded(),
      look: () => sessions.part()?.look(),
    },
    activity: {
      ...activity.view,
      clear: () => activity.part()?.clear(),
      report: () => activity.part()?.report() ?? '',
    },
    signInCheck: {
      ...signInCheck.view,
      run: () => {
        isCheckWanted = true;
        signInCheck.part()?.run();
      },
    },
    timeline: () => parts?.timeline(),
    readLink: (text) => liveWorkbookFrom(text, ports.cloud),
    useLink: async (text) => {
      const live = liveWorkbookFrom(text, ports.cloud);
      if (live.kind !== 'addressed') return;
      const url = await ports.host.documentUrl();
      main.dispatch({ kind: 'link-given', live: { ...live, insteadOf: url.ok ? url.value.trim() : '' } });
    },
    adminConsentAddress: async () => await parts?.adminConsentAddress(),
    reload: () => {
      parts?.leaveOpen();
      ports.reloadNote.write(ports.clock.now());
      ports.reloadPage();
    },
    isReloadedInVain: () => {
      const at = ports.reloadNote.at();
      return at !== undefined && ports.clock.now() - at < reloadCountsMs;
    },
    isSameAsInExcel: () => parts?.isSameAsInExcel() ?? 'unknown',
    open: () => {
      main.dispatch({ kind: 'pane-opened' });
      load();
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
      await parts?.sessions.idle();
      await parts?.signInCheck.idle();
      if (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
