/** The states of pages and of the questions that take a page's place, by the names that tests and bug reports use. */
/** The three steps of the first run, in the card's place. */
export const firstRunIds = ['first.1', 'first.2', 'first.3'] as const;

export const pageStateIds = [
  ...firstRunIds,
  'page.sessions',
  'page.sessionsEmpty',
  'page.sessionsFull',
  'page.sessionsBusy',
  'page.activity',
  'page.activityEmpty',
  'page.activityUnderWay',
  'page.details',
  'page.detailsOpen',
  'page.detailsList',
  'page.detailsClosed',
  'page.detailsGone',
  'page.detailsStillOpen',
  'page.detailsTaken',
  'page.detailsElsewhere',
  'page.request',
  'page.requestProgram',
  'page.keep',
  'page.keepOn',
  'page.keepLimited',
  'page.takeOver',
  'page.takeOverBad',
  'page.takeOverDead',
  'page.takeOverNoWorkbook',
  'page.account',
  'page.accountAllowed',
  'page.accountRefused',
  'page.accountBusy',
  'page.help',
  'page.helpKnow',
  'page.helpPermission',
  'page.settings',
  'page.settingsOff',
  'page.settingsLeft',
  'page.settingsFixed',
  'page.settingsStale',
  'page.link',
  'page.linkBad',
  'page.signInCheck',
  'page.signInCheckDone',
  'page.strip',
  'page.reload',
  'ask.closeAllCopies',
  'ask.signOut',
  'ask.signOutCopy',
  'ask.signOutStuck',
] as const;

export type FirstRunId = (typeof firstRunIds)[number];

export type PageStateId = (typeof pageStateIds)[number];

export function isPageState(id: string): id is PageStateId {
  return pageStateIds.some((known) => known === id);
}

export function isFirstRun(id: PageStateId): id is FirstRunId {
  return firstRunIds.some((known) => known === id);
}
