/**
 * The names of all states that the pane can be in, as the design lists them. They are stable: tests, contact sheets and
 * bug reports use them. A state that the code can reach and that is not among them is an error.
 */
export const designedCards = listed(`
  signedOut signingIn finding findingSlow cannot.unsaved cannot.local cannot.personal cannot.type
  cannot.readonly cannot.guest cannot.cloud cannot.unknown none noneCopy noneFixed noneSaid
  secondElsewhere secondElsewhereOld secondHere permit permitAsking permitAdmin permitRefused
  starting startingSlow remembered active soon last kept activeCopy soonCopy lastCopy keptCopy
  refreshing refreshingSlow closing closingSlow over overCopy checking checkingSlow uncertainStart
  uncertainRefresh uncertainClose expiredSaved expiredCopy closedNotYet closedSaved closedNoChange
  closedCopy throttled throttledSafe throttledOpen retry retryOpen offline offlineOpen offlineOver
  signInAgain signInAgainOpen locked lockedSomeone person error.gone error.noPermission
  error.restricted error.unsupported error.broken error.brokenCopy error.slow error.refused
  error.unknown error.settingsLocal error.settingsFull error.noOneDrive error.popup error.consent
  error.admin error.cancelled error.policy error.personalAccount error.clock error.staleToken
  error.timeout reload reloadOpen hostSilent
`);

/** Pages, questions that take a page's place, first run, and the page outside of Excel. */
export const designedPages = listed(`
  first.1 first.2 first.3 ask.closeCopy ask.closeAllCopies ask.signOut ask.signOutCopy
  page.sessions page.sessionsEmpty page.sessionsFull page.activity page.activityEmpty page.details
  page.detailsOpen page.detailsList page.detailsClosed page.detailsGone page.detailsStillOpen
  page.detailsTaken page.request page.requestProgram page.keep page.keepOn page.keepLimited
  page.takeOver page.takeOverBad page.takeOverDead page.account page.accountAllowed
  page.accountRefused page.settings page.settingsOff page.settingsFixed page.settingsStale
  page.help page.helpKnow page.helpPermission page.signInCheck page.signInCheckDone page.link
  page.linkBad page.strip page.reload page.outside
`);

/** Cards that the design does not tell apart: ends and reasons that say something else or offer something else. */
export const ownCards = listed(`
  cannot.otherCloud keptStopped expiredAsleep closedNotSeen error.brokenOther
  refreshingKept refreshingBusy closingWished activeUnknown lastUnknown overUnknown expiredUnknown
  closedUnknown error.brokenUnknown uncertainRefreshOver throttledOver throttledSafeOver retryOver
  signedOutKept stopped signInAgainOver error.noPermissionOver error.slowOver
`);

export const ownPages = listed(`
  page.accountBusy page.activityUnderWay ask.signOutStuck
  page.takeOverNoWorkbook page.sessionsBusy page.settingsLeft page.detailsElsewhere ask.closeUnknown
`);

function listed(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
