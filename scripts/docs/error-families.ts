import type { CodeFamily } from '../../src/domain/problem/error-row.ts';
import type { Offer } from '../../src/domain/problem/row-meaning.ts';

/** How the page speaks of a family: the pane's own words by their keys, and what the pane has no room for. */
export interface FamilyOnPage {
  readonly word: string;
  readonly texts: readonly { readonly key: string; readonly when?: string }[];
  readonly session: string;
  readonly next: string;
}

/** In the order of the page: first what ends a session, then what a person can mend, then the rest. */
export const familiesOnPage: Readonly<Record<CodeFamily, FamilyOnPage>> = {
  'session-over': {
    word: 'state.expired.word',
    texts: [
      { key: 'state.expiredSaved.text', when: 'A session that saves changes' },
      { key: 'state.expiredCopy.text', when: 'A temporary copy' },
    ],
    session: 'It is over. Microsoft said so.',
    next: 'Start a new one. Nothing is started unasked.',
  },
  broken: {
    word: 'error.broken.word',
    texts: [
      { key: 'error.broken.text', when: 'A session that saves changes' },
      { key: 'error.brokenCopy.text', when: 'A temporary copy' },
    ],
    session: 'It must not be used again.',
    next: 'Start again where the table below says so. For the other codes the same session would fail in the same way: try the other choice of mode, or try the workbook in Excel for the web, which may say more.',
  },
  'workbook-gone': {
    word: 'error.gone.word',
    texts: [{ key: 'error.gone.text' }],
    session: 'A session on a workbook that is not there is of no use.',
    next: 'Find the file, open it in Excel, and check again. If Excel has the right file open, paste its link.',
  },
  locked: {
    word: 'blocked.locked.word',
    texts: [{ key: 'blocked.locked.textSomeone' }],
    session: 'It is as it was, unless the code begins with `invalidSession`: then it is of no use.',
    next: 'Wait until the other person is done, then try again. To start, a temporary copy may work at once. Excel for the web may say who it is.',
  },
  'sign-in-needed': {
    word: 'blocked.signIn.word',
    texts: [{ key: 'blocked.signIn.text' }],
    session: 'It is as it was, unless the code begins with `invalidSession`: then it is of no use.',
    next: 'The add-in has renewed the sign-in once by itself. Sign in again by hand.',
  },
  'no-permission': {
    word: 'error.noPermission.word',
    texts: [
      { key: 'error.noPermission.text' },
      { key: 'permit.text', when: 'A workbook outside your own OneDrive, at first' },
    ],
    session: 'It is as it was.',
    next: 'Ask the owner of the workbook for the right to edit it. For a workbook that lies outside your own OneDrive the add-in may need a further permission first, and offers to ask for it.',
  },
  restricted: {
    word: 'error.restricted.word',
    texts: [{ key: 'error.restricted.text' }],
    session: 'It is of no use while the rule holds.',
    next: 'Try the other choice of mode, or open the workbook in Excel for the web. If it concerns every workbook, ask your administrator.',
  },
  unsupported: {
    word: 'error.unsupported.word',
    texts: [{ key: 'error.unsupported.text' }],
    session: 'It is of no use while the workbook is as it is.',
    next: 'Make the workbook smaller or take out what the service cannot open; Excel for the web names it. Excel on the desktop may open it all the same.',
  },
  throttled: {
    word: 'blocked.throttled.word',
    texts: [{ key: 'blocked.throttled.textSafe' }],
    session: 'It is as it was, and its time runs on. See 502 and 503 above for when the service does not come back.',
    next: 'Nothing: the add-in waits as long as Microsoft asks and tries again by itself. You can stop the wait.',
  },
  slow: {
    word: 'error.slow.word',
    texts: [{ key: 'error.slow.text' }],
    session: 'It is as it was. See 502 and 503 above for when the service does not come back.',
    next: 'The add-in has tried a few times by itself. Try again later; a large workbook can take minutes.',
  },
  refused: {
    word: 'error.refused.word',
    texts: [{ key: 'error.refused.text' }],
    session: 'It is as it was.',
    next: 'Nothing that you could mend. The report has what is needed to find the fault.',
  },
  'settings-local': {
    word: 'error.settingsLocal.word',
    texts: [{ key: 'error.settingsLocal.text' }],
    session: 'It is as it was: this is about the list of sessions only.',
    next: 'Make room in your OneDrive. The add-in goes on with what this device knows and writes the list later.',
  },
  unknown: {
    word: 'error.unknown.word',
    texts: [{ key: 'error.unknown.text' }],
    session: 'It is as it was, as far as anybody can tell.',
    next: 'Try again. If it stays, copy the report: it has the code, the request-id and the time.',
  },
};

/** The pane's words for what it offers, by key. What the pane has no words for it does not offer. */
export const offerKeys: Readonly<Record<Offer, string>> = {
  'start-again': 'state.expired.do',
  'other-choice': 'do.other',
  'try-again': 'blocked.locked.do',
  'temporary-copy': 'blocked.locked.copy',
  'sign-in': 'blocked.signIn.do',
  'check-again': 'do.checkAgain',
  'paste-a-link': 'link.title',
  'copy-for-support': 'error.copy',
  'stop-waiting': 'blocked.throttled.do',
  details: 'error.details',
  back: 'first.back',
  why: 'do.learn',
};
