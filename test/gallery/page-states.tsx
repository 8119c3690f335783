import type { ReactElement } from 'react';
import { Introduction, type Step } from '#taskpane/introduction/introduction.tsx';
import { AccountContent } from '#taskpane/pages/account/account-content.tsx';
import { ActivityContent } from '#taskpane/pages/activity/activity-content.tsx';
import { activityViewFrom } from '#taskpane/pages/activity/activity-from-pane.ts';
import { DetailsContent } from '#taskpane/pages/details/details-content.tsx';
import { HelpContent } from '#taskpane/pages/help/help-content.tsx';
import { lastingTopics, type LastingTopic } from '#taskpane/pages/help/help-topic.ts';
import { KeepOpenContent } from '#taskpane/pages/keep-open/keep-open-content.tsx';
import type { KeepOpenView } from '#taskpane/pages/keep-open/keep-open-view.ts';
import { LinkContent } from '#taskpane/pages/link/link-content.tsx';
import { PageFrame } from '#taskpane/pages/page-frame.tsx';
import type { PageKind } from '#taskpane/pages/page-route.ts';
import { pageTitles } from '#taskpane/pages/page-titles.ts';
import { ReloadMessage } from '#taskpane/pages/reload-message.tsx';
import { RequestContent } from '#taskpane/pages/request/request-content.tsx';
import { SessionsContent } from '#taskpane/pages/sessions/sessions-content.tsx';
import { SettingsContent } from '#taskpane/pages/settings/settings-content.tsx';
import { SignInCheckContent } from '#taskpane/pages/sign-in-check/sign-in-check-content.tsx';
import { signInCheckViewFrom } from '#taskpane/pages/sign-in-check/sign-in-check-from-pane.ts';
import { TakeOverContent } from '#taskpane/pages/take-over/take-over-content.tsx';
import { say } from '#taskpane/words/message-key.ts';
import type { Words } from '#taskpane/words/words.ts';
import { accountDeeds, accountViews } from './account-fixture.ts';
import { calls, callsUnderWay } from './activity-fixture.ts';
import { detailsDeeds, detailsViews } from './details-fixture.ts';
import { at } from './gallery-moments.ts';
import { nothing } from './nothing.ts';
import { isFirstRun, type FirstRunId, type PageStateId } from './page-state-ids.ts';
import { sessionsDeeds, sessionsViews } from './sessions-fixture.ts';
import { signInCheckDeeds, signInChecks } from './sign-in-check-fixture.ts';
import { settingsDeeds, settingsViews } from './settings-fixture.ts';

interface PageState {
  readonly page: PageKind;
  readonly content: (words: Words) => ReactElement;
  readonly isEndingSoon?: boolean;
}

const hour = 3_600_000;
const keepView: KeepOpenView = {
  choices: [hour / 2, hour, 2 * hour, 8 * hour].map((lastsMs) => ({ lastsMs, until: at(10, 45) + lastsMs })),
  keptUntil: undefined,
  limit: { kind: 'none' },
};
const keepDeeds = { keep: nothing, stop: nothing };
const activityDeeds = { copyReport: nothing, saveReport: nothing, clear: nothing, copyCall: nothing };
const take = { workbookName: 'Budget 2027.xlsx', isAllowed: true, work: 'idle', problem: undefined } as const;
const requestParts = {
  graphRoot: 'https://graph.microsoft.com/v1.0',
  ref: { driveId: 'b!x0Qdrive7d', itemId: '01ABCITEMXYZ' },
  sessionId: 'cluster=PSG4&session=15.SG2PEPF00028F251.A116.1.U36.0b1ba41f',
  changes: 'saves-changes',
} as const;
const takeDeeds = { take: nothing, edit: nothing };
const linkDeeds = { use: nothing, edit: nothing };

function sessions(view: keyof typeof sessionsViews): PageState {
  return {
    page: 'sessions',
    content: (words) => <SessionsContent view={sessionsViews[view]} deeds={sessionsDeeds} words={words} />,
  };
}

function details(view: keyof typeof detailsViews, isListFirst = false): PageState {
  return {
    page: 'details',
    content: (words) => (
      <DetailsContent view={detailsViews[view]} deeds={detailsDeeds} words={words} isListFirst={isListFirst} />
    ),
  };
}

function account(view: keyof typeof accountViews): PageState {
  return {
    page: 'account',
    content: (words) => <AccountContent view={accountViews[view]} deeds={accountDeeds} words={words} />,
  };
}

function activity(entries: typeof calls, openKey = 7): PageState {
  return {
    page: 'activity',
    content: (words) => (
      <ActivityContent
        view={activityViewFrom(entries, { now: at(10, 42), isStarting: false })}
        deeds={activityDeeds}
        words={words}
        openKey={openKey}
      />
    ),
  };
}

function keep(keptUntil: number | undefined): PageState {
  return {
    page: 'keep-open',
    content: (words) => <KeepOpenContent view={{ ...keepView, keptUntil }} deeds={keepDeeds} words={words} />,
  };
}

/** By a policy, to 2 hours. */
function keepLimited(): PageState {
  const view: KeepOpenView = {
    ...keepView,
    choices: keepView.choices.slice(0, 3),
    limit: { kind: 'at-most', ms: 2 * hour },
  };
  return {
    page: 'keep-open',
    content: (words) => <KeepOpenContent view={view} deeds={keepDeeds} words={words} />,
  };
}

function settings(view: keyof typeof settingsViews): PageState {
  return {
    page: 'settings',
    content: (words) => <SettingsContent view={settingsViews[view]} deeds={settingsDeeds} words={words} />,
  };
}

function takeOver(problem: 'bad' | 'dead' | undefined, workbook: 'found' | 'none' = 'found'): PageState {
  const workbookName = workbook === 'found' ? take.workbookName : undefined;
  return {
    page: 'take-over',
    content: (words) => <TakeOverContent view={{ ...take, problem, workbookName }} deeds={takeDeeds} words={words} />,
  };
}

function link(problem: 'bad' | undefined, isEndingSoon = false): PageState {
  return {
    page: 'link',
    isEndingSoon,
    content: (words) => <LinkContent view={{ work: 'idle', problem }} deeds={linkDeeds} words={words} />,
  };
}

function help(asked: LastingTopic | undefined): PageState {
  return {
    page: 'help',
    content: (words) => (
      <HelpContent topics={lastingTopics} {...{ asked, words }} onOpenCheck={nothing} onApproachCheck={nothing} />
    ),
  };
}

function signInCheck(checks: keyof typeof signInChecks): PageState {
  return {
    page: 'sign-in-check',
    content: (words) => (
      <SignInCheckContent
        view={signInCheckViewFrom(signInChecks[checks], true)}
        deeds={signInCheckDeeds}
        words={words}
      />
    ),
  };
}

function request(what: 'refresh' | 'program', how: 'http' | 'javascript'): PageState {
  return {
    page: 'request',
    content: (words) => <RequestContent parts={requestParts} words={words} onCopy={nothing} first={{ what, how }} />,
  };
}

const firstSteps: Readonly<Record<FirstRunId, Step>> = { 'first.1': 1, 'first.2': 2, 'first.3': 3 };

const states: Readonly<Record<Exclude<PageStateId, FirstRunId>, PageState>> = {
  'page.sessions': sessions('some'),
  'page.sessionsEmpty': sessions('none'),
  'page.sessionsFull': sessions('full'),
  'page.sessionsBusy': sessions('busy'),
  'page.activity': activity(calls),
  'page.activityEmpty': activity([]),
  'page.activityUnderWay': activity(callsUnderWay, callsUnderWay[0]?.id),
  'page.details': details('ended'),
  'page.detailsOpen': details('open'),
  'page.detailsList': details('ended', true),
  'page.detailsClosed': details('closed'),
  'page.detailsGone': details('gone'),
  'page.detailsStillOpen': details('stillOpen'),
  'page.detailsTaken': details('taken'),
  'page.detailsElsewhere': details('elsewhere'),
  'page.request': request('refresh', 'http'),
  'page.requestProgram': request('program', 'javascript'),
  'page.keep': keep(undefined),
  'page.keepOn': keep(at(10, 45) + hour),
  'page.keepLimited': keepLimited(),
  'page.takeOver': takeOver(undefined),
  'page.takeOverBad': takeOver('bad'),
  'page.takeOverDead': takeOver('dead'),
  'page.takeOverNoWorkbook': takeOver(undefined, 'none'),
  'page.account': account('plain'),
  'page.accountAllowed': account('allowed'),
  'page.accountRefused': account('refused'),
  'page.accountBusy': account('busy'),
  'page.help': help(undefined),
  'page.helpKnow': help('know'),
  'page.helpPermission': help('permission'),
  'page.settings': settings('free'),
  'page.settingsOff': settings('off'),
  'page.settingsLeft': settings('left'),
  'page.settingsFixed': settings('fixed'),
  'page.settingsStale': settings('stale'),
  'page.link': link(undefined),
  'page.linkBad': link('bad'),
  'page.signInCheck': signInCheck('underWay'),
  'page.signInCheckDone': signInCheck('done'),
  'page.strip': link(undefined, true),
  'page.reload': {
    page: 'activity',
    content: (words) => <ReloadMessage words={words} isInVain={false} onReload={nothing} />,
  },
  'ask.closeAllCopies': sessions('askAll'),
  'ask.signOut': account('signOut'),
  'ask.signOutCopy': account('signOutCopy'),
  'ask.signOutStuck': account('signOutStuck'),
};

/** A page in one of its states, in its frame and without an application behind it. */
export function PageInState({ id, words }: { readonly id: PageStateId; readonly words: Words }): ReactElement {
  if (isFirstRun(id)) return <Introduction key={id} firstStep={firstSteps[id]} words={words} onEnd={nothing} />;
  const { page, content, isEndingSoon = false } = states[id];
  return (
    <PageFrame
      title={say(pageTitles[page])}
      words={words}
      strip={isEndingSoon ? { minutes: 2, isRefreshing: false } : undefined}
      onBack={nothing}
      onRefresh={nothing}
    >
      {content(words)}
    </PageFrame>
  );
}
