/** The states of pages and of the questions that take a page's place, by the names that tests and bug reports use. */
export const pageStateIds = [
  'page.sessions',
  'page.sessionsEmpty',
  'page.sessionsFull',
  'page.sessionsBusy',
  'page.activity',
  'page.activityEmpty',
  'page.details',
  'page.detailsOpen',
  'page.detailsList',
  'page.detailsClosed',
  'page.detailsGone',
  'page.detailsStillOpen',
  'page.detailsTaken',
  'page.request',
  'page.requestProgram',
  'page.keep',
  'page.keepOn',
  'page.keepLimited',
  'page.takeOver',
  'page.takeOverBad',
  'page.takeOverDead',
  'page.account',
  'page.accountAllowed',
  'page.accountRefused',
  'page.link',
  'page.linkBad',
  'page.strip',
  'page.reload',
  'ask.closeAllCopies',
  'ask.signOut',
  'ask.signOutCopy',
] as const;

export type PageStateId = (typeof pageStateIds)[number];

export function isPageState(id: string): id is PageStateId {
  return pageStateIds.some((known) => known === id);
}
