import { describe, expect, test } from '@jest/globals';
import { cardFromState } from './card-from-state.ts';
import type { CardContext } from './first-card.ts';
import type { Action, CardModel, Core, StateCard } from './card-model.ts';
import { initialState } from '#domain/lifecycle/state.ts';
import { galleryNow, galleryStates, type GalleryState } from './gallery-states.ts';

/**
 * One row per state: id; tone (after a slash that of the ring); seconds left; core; badge; word icon; word; sentence;
 * note or choice; buttons (`!` filled, `~` busy, `-` off); rows; bar.
 */
const design = `
signedOut;quiet;;Person;;Person;state.signedOut;state.signedOut.text;;!state.signedOut.do, link do.check;none;
signingIn;quiet;;Key;;Key;state.signingIn;state.signingIn.text;;do.cancel;none;moving
finding;quiet;;;;;state.finding;state.finding.text;;;skeleton;
findingSlow;quiet;;;;;state.finding;state.finding.text;;do.cancel;skeleton;moving
cannot.local;quiet;;Laptop;;Info;cannot.local;cannot.local.text;;!do.checkAgain, do.paste;few;
cannot.personal;quiet;;Home;;Info;cannot.personal;cannot.personal.text;;!do.checkAgain, do.learn;few;
cannot.type;quiet;;DocumentDismiss;;Info;cannot.type;cannot.type.text;;!do.checkAgain, do.learn;few;
cannot.readonly;quiet;;Eye;;Info;cannot.readonly;cannot.readonly.text;;!do.checkAgain, do.learn;few;
cannot.guest;quiet;;PersonAdd;;Info;cannot.guest;cannot.guest.text;;!do.switch, do.paste;few;
cannot.cloud;quiet;;Globe;;Info;cannot.cloud;cannot.cloud.text;;do.learn;few;
cannot.unknown;quiet;;Link;;Info;cannot.unknown;cannot.unknown.text;;!do.paste, do.learn;few;
none;quiet;;Play;;Info;state.none;state.none.text;choice: save;!state.none.do;few;
noneCopy;quiet;;Play;;Info;state.none;state.none.text;choice: copy;!state.none.do;few;
noneFixed;quiet;;Play;;Info;state.none;state.none.text;choice: copy only, org.set;!state.none.do;few;
noneSaid;quiet;;Play;;Info;state.none;say.noRefresh;choice: save;!state.none.do;few;
secondElsewhere;amber/quiet;180;time;Laptop;QuestionCircle;second;second.elsewhere;second.note;!second.use, second.start;none;
secondElsewhereOld;amber;;Hourglass;Question;QuestionCircle;second;second.elsewhereOld;second.note;!second.use, second.start;none;
secondHere;amber/quiet;165;time;;QuestionCircle;second;second.here;second.note;!second.use, second.startAnyway;none;
permit;amber;;Key;;Key;permit;permit.text;permit.note;!permit.do, do.learn;few;
permitAsking;quiet;;Key;;Key;permit.asking;permit.asking.text;;do.cancel;few;moving
permitRefused;quiet;;LockClosed;;LockClosed;permit.refused;permit.refused.text;permit.refused.note;permit.do, do.learn;few;
permitAdmin;amber;;PersonAdd;;Key;permit.admin;permit.admin.text;;!permit.admin.do, do.checkAgain;few;
starting;quiet;;4 s;;Play;state.starting;state.starting.text;;do.cancel;few;moving
startingSlow;quiet;;12 s;;Play;state.starting;state.starting.text;state.starting.slow;do.cancel;few;moving
remembered;quiet;200;time;;CheckmarkCircle;state.active;state.active.text;val.saves · note.checking;!state.active.do, state.active.close;all;moving
active;jade;255;time;;CheckmarkCircle;state.active;state.active.text;val.saves · note.checked;!state.active.do, state.active.close;all;
soon;amber;105;time;;Clock;state.soon;state.soon.text;val.saves · note.checked;!state.active.do, state.active.close;all;
last;red;40;less;Important;ErrorCircle;state.last;state.last.text;val.saves · note.checked;!state.active.do, state.active.close;all;
kept;jade;300;until;ArrowSync;CheckmarkCircle;state.kept;state.kept.text;val.saves · note.checked;state.active.do, state.active.close;all;
activeCopy;jade;255;time;;CheckmarkCircle;state.active;state.active.text;val.copy · note.checked;!state.active.do, state.active.close;all;
soonCopy;amber;105;time;;Clock;state.soon;state.soon.text;val.copy · note.checked;!state.active.do, state.active.close;all;
lastCopy;red;40;less;Important;ErrorCircle;state.last;state.last.textCopy;val.copy · note.checked;!state.active.do, state.active.close;all;
keptCopy;jade;300;until;ArrowSync;CheckmarkCircle;state.kept;state.kept.text;val.copy · note.checked;state.active.do, state.active.close;all;
refreshing;amber;105;time;;ArrowClockwise;state.refreshing;state.refreshing.text;val.saves · note.checked;~state.active.do, -state.active.close;all;moving
refreshingSlow;amber;105;time;;ArrowClockwise;state.refreshing;state.refreshing.text;val.saves · note.checked;~state.active.do, do.cancel;all;moving
closing;quiet;105;time;;Dismiss;state.closing;state.closing.text;val.saves · note.checked;-state.active.do, ~state.active.close;all;moving
closingSlow;quiet;105;time;;Dismiss;state.closing;state.closing.text;val.saves · note.checked;do.cancel, ~state.active.close;all;moving
over;quiet;;Hourglass;Question;Hourglass;state.over;state.over.text;state.over.note;!state.over.do, state.over.again;over;
overCopy;amber;;Hourglass;Question;Hourglass;state.over;state.over.textCopy;state.over.note;!state.over.do, state.active.close;over;
checking;quiet;;Hourglass;Question;QuestionCircle;state.checking;state.checking.text;state.over.note;~state.over.do, -state.over.again;over;moving
checkingSlow;quiet;;Hourglass;Question;QuestionCircle;state.checking;state.checking.text;state.over.note;~state.over.do, do.cancel;over;moving
uncertainStart;quiet;;Question;;QuestionCircle;state.uncertain;state.uncertainStart.text;;!state.uncertainStart.do;few;
uncertainRefresh;amber;105;time;Question;QuestionCircle;state.uncertain;state.uncertainRefresh.text;;!state.uncertainRefresh.do, state.active.close;all;
uncertainClose;quiet;165;time;Question;QuestionCircle;state.uncertain;state.uncertainClose.text;;!state.uncertainClose.do, state.active.do;all;
expiredSaved;quiet;;Hourglass;;Hourglass;state.expired;state.expiredSaved.text;;!state.expired.do, do.other;over;
expiredCopy;red;;Hourglass;;Warning;state.expired;state.expiredCopy.text;;!state.expired.do, do.other;over;
closedNotYet;quiet;;Checkmark;;CheckmarkCircle;state.closed;state.closedSaved.text;Clock state.closedSaved.notYet;!state.closed.do, do.other;over;
closedSaved;quiet;;Checkmark;;CheckmarkCircle;state.closed;state.closedSaved.text;CheckmarkCircle state.closedSaved.saved;!state.closed.do, do.other;over;
closedNoChange;quiet;;Checkmark;;CheckmarkCircle;state.closed;state.closedSaved.text;state.closedSaved.noChange;!state.closed.do, do.other;over;
closedCopy;quiet;;Checkmark;;CheckmarkCircle;state.closed;state.closedCopy.text;;!state.closed.do, do.other;over;
throttled;amber;;PauseCircle;;PauseCircle;blocked.throttled;blocked.throttled.text;;blocked.throttled.do;few;part
throttledSafe;amber;;PauseCircle;;PauseCircle;blocked.throttled;blocked.throttled.textSafe;;blocked.throttled.do;few;part
throttledOpen;amber/quiet;165;time;PauseCircle;PauseCircle;blocked.throttled;blocked.throttled.textOpen;;blocked.throttled.do;all;part
retry;quiet;;ArrowClockwise;;ArrowClockwise;retry;retry.text;;retry.do;few;part
retryOpen;quiet;165;time;Important;ArrowClockwise;retry;retry.text;;retry.do;all;part
offline;quiet;;CloudOff;;CloudOff;blocked.offline;blocked.offline.textNone;;!blocked.offline.do;few;
offlineOpen;quiet;165;time;CloudOff;CloudOff;blocked.offline;blocked.offline.text;;!blocked.offline.do;all;
offlineOver;quiet;;Hourglass;CloudOff;CloudOff;blocked.offline;blocked.offline.textOver;;!blocked.offline.do;over;
signInAgain;quiet;;Key;;Key;blocked.signIn;blocked.signIn.text;;!blocked.signIn.do;few;
signInAgainOpen;quiet;165;time;Key;Key;blocked.signIn;blocked.signIn.text;;!blocked.signIn.do;all;
person;amber;;People;;People;blocked.person;blocked.person.text;;!blocked.person.do;none;
locked;quiet;;LockClosed;;LockClosed;blocked.locked;blocked.locked.text;;!blocked.locked.do, blocked.locked.copy;few;
lockedSomeone;quiet;;LockClosed;;LockClosed;blocked.locked;blocked.locked.textSomeone;;!blocked.locked.do, blocked.locked.copy;few;
error.gone;quiet;;DocumentDismiss;;Info;error.gone;error.gone.text;;!do.checkAgain, do.paste;few;
error.noPermission;quiet;;LockClosed;;LockClosed;error.noPermission;error.noPermission.text;;!do.checkAgain, error.copy;few;
error.restricted;quiet;;LockClosed;;LockClosed;error.restricted;error.restricted.text;;!do.other, error.copy;few;
error.unsupported;quiet;;DocumentDismiss;;Info;error.unsupported;error.unsupported.text;;!do.checkAgain, do.learn;few;
error.broken;quiet;;Important;;ErrorCircle;error.broken;error.broken.text;;!state.expired.do, error.copy;few;
error.brokenCopy;red;;Important;;Warning;error.brokenCopy;error.brokenCopy.text;;!state.expired.do, error.copy;few;
error.slow;quiet;165;time;Important;ErrorCircle;error.slow;error.slow.text;;!blocked.locked.do, error.details;all;
error.refused;quiet;;Important;;ErrorCircle;error.refused;error.refused.text;;!error.copy, first.back;few;
error.unknown;quiet;;Important;;ErrorCircle;error.unknown;error.unknown.text;;!blocked.locked.do, error.copy;few;
error.settingsLocal;quiet;;Laptop;;Info;error.settingsLocal;error.settingsLocal.text;;!state.none.do;few;
error.settingsFull;amber;;TextBulletListLtr;;ErrorCircle;error.settingsFull;error.settingsFull.text;;!mine.clear;few;
error.noOneDrive;quiet;;Laptop;;Info;error.noOneDrive;error.noOneDrive.text;;!state.none.do;few;
error.popup;amber;;Open;;ErrorCircle;error.popup;error.popup.text;;!blocked.signIn.do, do.learn;none;
error.consent;amber;;Key;;Key;error.consent;error.consent.text;;!blocked.signIn.do, do.learn;none;
error.admin;amber;;PersonAdd;;Key;error.admin;error.admin.text;;!permit.admin.do, do.checkAgain;none;
error.cancelled;quiet;;Person;;Person;error.cancelled;error.cancelled.text;;!blocked.signIn.do;none;
error.policy;quiet;;LockClosed;;LockClosed;error.policy;error.policy.text;;!error.copy, blocked.locked.do;none;
error.personalAccount;quiet;;Home;;Info;error.personalAccount;error.personalAccount.text;;!do.switch;none;
error.clock;amber;;Clock;;Clock;error.clock;error.clock.text;;!blocked.locked.do, do.learn;none;
error.staleToken;quiet;;Key;;Key;error.staleToken;error.staleToken.text;;!error.copy;none;
error.timeout;quiet;;Clock;;Clock;error.timeout;error.timeout.text;;!blocked.locked.do, do.check;none;
hostSilent;quiet;;Table;;ErrorCircle;host;host.text;;!blocked.locked.do, error.copy;none;
`;

/**
 * Rows of ours beside the design's: no address may still have a link, another cloud than ours has words of its own, an end that Start again cannot mend, why
 * keeping open stopped, also where the session is over, a file nobody could look at, a press that came too early, one whose
 * kind nobody knows, and what stands in the way of a session that is probably over by now.
 */
const ours = `
cannot.unsaved;quiet;;Save;;Info;cannot.unsaved;cannot.unsaved.text;;!do.checkAgain, do.paste;few;
cannot.otherCloud;quiet;;Globe;;Info;cannot.otherCloud;cannot.otherCloud.text;;;few;
keptStopped;amber;105;time;;Clock;state.soon;keep.stopped.end;val.saves · note.checked;!state.active.do, state.active.close;all;
expiredAsleep;quiet;;Hourglass;;Hourglass;state.expired;state.expiredSaved.text;keep.stopped.sleep;!state.expired.do, do.other;over;
closedNotSeen;quiet;;Checkmark;;CheckmarkCircle;state.closed;state.closedSaved.text;;!state.closed.do, do.other;over;
error.brokenOther;quiet;;Important;;ErrorCircle;error.broken;error.broken.text;;!do.other, error.copy;few;
signedOutKept;quiet;;Person;;Person;state.signedOut;keep.stopped.out;;!state.signedOut.do, link do.check;none;
stopped;quiet;;Stop;;Stop;stopped;stopped.text;;!blocked.locked.do;none;
refreshingKept;jade;300;until;ArrowSync;ArrowClockwise;state.refreshing;state.refreshing.text;val.saves · note.checked;~state.active.do, -state.active.close;all;moving
refreshingBusy;amber;105;time;;ArrowClockwise;state.refreshing;say.busy;val.saves · note.checked;~state.active.do, -state.active.close;all;moving
closingWished;quiet;105;time;;Dismiss;state.closing;state.closing.text;val.saves · note.checked;-state.active.do, ~state.active.close;all;moving
activeUnknown;jade;255;time;;CheckmarkCircle;state.active;state.active.text;val.kindUnknown · note.checked;!state.active.do, state.active.close;all;
lastUnknown;red;40;less;Important;ErrorCircle;state.last;state.last.text;val.kindUnknown · note.checked;!state.active.do, state.active.close;all;
overUnknown;amber;;Hourglass;Question;Hourglass;state.over;state.over.textCopy;state.over.note;!state.over.do, state.active.close;over;
uncertainRefreshOver;quiet;;Hourglass;Question;QuestionCircle;state.uncertain;state.uncertainRefresh.textOver;;!state.uncertainRefresh.do, state.active.close;over;
expiredUnknown;quiet;;Hourglass;;Hourglass;state.expired;state.expiredUnknown.text;;!state.expired.do, do.other;over;
closedUnknown;quiet;;Checkmark;;CheckmarkCircle;state.closed;state.closedUnknown.text;;!state.closed.do, do.other;over;
throttledOver;amber;;Hourglass;PauseCircle;PauseCircle;blocked.throttled;blocked.throttled.textOver;;blocked.throttled.do;over;part
throttledSafeOver;amber;;Hourglass;PauseCircle;PauseCircle;blocked.throttled;blocked.throttled.textSafe;note.over;blocked.throttled.do;over;part
retryOver;quiet;;Hourglass;Important;ArrowClockwise;retry;retry.text;note.over;retry.do;over;part
signInAgainOver;quiet;;Hourglass;Key;Key;blocked.signIn;blocked.signIn.text;note.over;!blocked.signIn.do;over;
error.noPermissionOver;quiet;;Hourglass;LockClosed;LockClosed;error.noPermission;error.noPermission.text;note.over;!do.checkAgain, error.copy;over;
error.slowOver;quiet;;Hourglass;Important;ErrorCircle;error.slow;error.slow.text;note.over;!blocked.locked.do, error.details;over;
error.brokenUnknown;quiet;;Important;;ErrorCircle;error.broken;error.brokenUnknown.text;;!state.expired.do, error.copy;few;
`;

const rows = [...linesOf(design), ...linesOf(ours)].map((row) => ({ id: idOf(row), row }));

describe('what the card shows', () => {
  test.each(rows)('in $id', ({ id, row }) => {
    const shown = Object.entries(galleryStates).find(([name]) => name === id);
    if (shown === undefined) throw new Error(`The gallery has no state ${id}.`);
    expect(printed(id, stateCard(shown[1]))).toBe(row);
  });

  test('is specified for every state of the gallery', () => {
    const specified = [...rows.map(({ id }) => id), 'ask.closeCopy', 'ask.closeUnknown'];
    expect(Object.keys(galleryStates).sort()).toEqual(specified.sort());
  });

  test('before the changes of a temporary copy are lost is a question whose filled answer loses nothing', () => {
    const card = cardOf(galleryStates['ask.closeCopy']);
    expect(card).toMatchObject({ kind: 'question', title: { key: 'confirm.close.title' } });
    expect(card.actions.map(({ role, label, deed }) => [role, label, deed])).toEqual([
      ['filled', 'confirm.close.keep', { kind: 'leave-question' }],
      ['outlined', 'confirm.close.do', { kind: 'command', command: { kind: 'close', isConfirmed: true } }],
    ]);
  });

  test('before a session of unknown kind is closed asks too, and calls it no temporary copy', () => {
    const card = cardOf(galleryStates['ask.closeUnknown']);
    expect(card).toMatchObject({ kind: 'question', title: { key: 'confirm.closeUnknown.title' } });
    expect(card.actions.map(({ role, label }) => [role, label])).toEqual([
      ['filled', 'confirm.close.keep'],
      ['outlined', 'confirm.closeUnknown.do'],
    ]);
  });

  test('has one filled button at most', () => {
    for (const shown of Object.values(galleryStates)) {
      const card = cardOf(shown);
      const filledCount = card.actions.filter(({ role }) => role === 'filled').length;
      expect(filledCount).toBeLessThanOrEqual(1);
    }
  });

  test('while finding the workbook draws no placeholder for a wait too short to see', () => {
    const finding = galleryStates.finding;
    expect(stateCard({ ...finding, shownForMs: 299 }).isSkeleton).toBe(false);
    expect(stateCard({ ...finding, shownForMs: 300 }).isSkeleton).toBe(true);
  });

  test('says that a command waits for the workbook to be found', () => {
    const { stage } = galleryStates.finding.state;
    if (stage.kind !== 'finding') throw new Error('The gallery’s finding state is another.');
    const wanted = { kind: 'refresh', why: 'asked' } as const;
    const shown = { ...galleryStates.finding, state: { ...initialState, lastTicket: 1, stage: { ...stage, wanted } } };
    expect(stateCard(shown).sentence.key).toBe('say.loading');
  });
});

/** The words that only an answer of the service allows, and the states that such an answer leads to. */
const claims = [
  { claim: 'expired', words: /^state\.expired/, from: ['expired'] },
  { claim: 'closed', words: /^state\.closed/, from: ['closed'] },
  { claim: 'broken', words: /^error\.broken/, from: ['broken'] },
] as const;

describe('what may be said when', () => {
  test.each(claims)('“$claim” is said only after Microsoft answered so', ({ words, from }) => {
    const speakers = Object.values(galleryStates)
      .filter((shown) => saysAny(cardOf(shown), words))
      .map(({ state }) => (state.stage.kind === 'workbook' ? state.stage.session.kind : state.stage.kind));
    expect([...new Set(speakers)]).toEqual(from);
  });

  test('a session whose estimate ran out is probably over, whatever stands in the way, and never expired', () => {
    const open = Object.values(galleryStates).filter(
      ({ state: { stage } }) =>
        stage.kind === 'workbook' && (stage.session.kind === 'open' || stage.session.kind === 'uncertain'),
    );
    expect(open.length).toBeGreaterThan(20);
    for (const shown of open) {
      const card = cardFromState(shown.state, { ...contextOf(shown), now: galleryNow + 3_600_000 });
      expect(saysAny(card, /expired|closed|gone/)).toBe(false);
      if (card.kind === 'state') expect(card.ring.core).toEqual({ kind: 'icon', icon: 'Hourglass' });
    }
  });

  test('whatever stands in the way of a session believed open, it is said when that is probably over', () => {
    const blocked = Object.values(galleryStates).filter(
      ({ state: { stage } }) =>
        stage.kind === 'workbook' && stage.session.kind === 'open' && stage.obstacle.kind !== 'none',
    );
    expect(blocked.length).toBeGreaterThan(5);
    for (const shown of blocked) {
      const card = cardFromState(shown.state, { ...contextOf(shown), now: galleryNow + 3_600_000 });
      const keys = card.kind === 'state' ? [card.sentence.key, card.note?.message.key] : [];
      expect(keys.filter((key) => key !== undefined && /over$/i.test(key))).toHaveLength(1);
    }
  });

  test('"Use it" checks without a button that was never pressed', () => {
    const { stage } = galleryStates.checking.state;
    if (stage.kind !== 'workbook' || stage.session.kind !== 'open' || stage.session.work.kind !== 'refreshing') {
      throw new Error('The gallery’s checking state is another.');
    }
    const work = { ...stage.session.work, why: 'use', thenStart: 'saves-changes' } as const;
    const state = { ...initialState, lastTicket: 1, stage: { ...stage, session: { ...stage.session, work } } };
    expect(stateCard({ ...galleryStates.checking, state }).actions.map(actionOf)).toEqual([
      '~state.over.do',
      '-state.over.again',
    ]);
  });

  test('at the turn of each phase the later one is shown', () => {
    const words = [301, 300, 121, 120, 61, 60, 1, 0].map((left) => {
      const shown = galleryStates.active;
      const now = galleryNow + (255 - left) * 1000;
      const card = cardFromState(shown.state, { ...contextOf(shown), now });
      return card.kind === 'state' ? `${left} ${card.word.key} ${coreOf(card.ring.core)}` : '';
    });
    expect(words).toEqual([
      '301 state.active.word time',
      '300 state.active.word time',
      '121 state.active.word time',
      '120 state.soon.word time',
      '61 state.soon.word time',
      '60 state.last.word less',
      '1 state.last.word less',
      '0 state.over.word Hourglass',
    ]);
  });

  test('a session that was started again from the ribbon while probably over is checked first', () => {
    const { stage } = galleryStates.checking.state;
    if (stage.kind !== 'workbook' || stage.session.kind !== 'open' || stage.session.work.kind !== 'refreshing') {
      throw new Error('The gallery’s checking state is another.');
    }
    const work = { ...stage.session.work, why: 'before-start', thenStart: 'saves-changes' } as const;
    const state = { ...initialState, lastTicket: 1, stage: { ...stage, session: { ...stage.session, work } } };
    const card = stateCard({ ...galleryStates.checking, state });
    expect([card.word.key, ...card.actions.map(actionOf)]).toEqual([
      'state.checking.word',
      '-state.over.do',
      '~state.over.again',
    ]);
  });
});

function contextOf(shown: GalleryState): CardContext {
  const { shownForMs, defaultChanges, isChoiceFixed } = shown;
  return { now: galleryNow, since: galleryNow - shownForMs, defaultChanges, isChoiceFixed };
}

function cardOf(shown: GalleryState): CardModel {
  return cardFromState(shown.state, contextOf(shown));
}

function stateCard(shown: GalleryState): StateCard {
  const card = cardOf(shown);
  if (card.kind !== 'state') throw new Error('A question was shown in place of a state.');
  return card;
}

function linesOf(table: string): readonly string[] {
  return table.split('\n').filter((line) => line !== '');
}

function idOf(row: string): string {
  return row.slice(0, row.indexOf(';'));
}

function printed(id: string, card: StateCard): string {
  const { ring } = card;
  const tone = ring.secondsLeft > 0 && ring.tone !== card.tone ? `${card.tone}/${ring.tone}` : card.tone;
  return [
    id,
    tone,
    ring.secondsLeft === 0 ? '' : String(ring.secondsLeft),
    coreOf(ring.core),
    ring.badge ?? '',
    card.wordIcon ?? '',
    card.word.key.replace(/\.word$/, ''),
    card.sentence.key,
    noteOf(card),
    card.actions.map(actionOf).join(', '),
    card.rows,
    card.bar?.kind ?? '',
  ].join(';');
}

function coreOf(core: Core): string {
  switch (core.kind) {
    case 'none':
      return '';
    case 'icon':
      return core.icon;
    case 'time':
    case 'less':
    case 'until':
      return core.kind;
    case 'seconds':
      return `${core.seconds} s`;
  }
}

function noteOf(card: StateCard): string {
  if (card.choice !== undefined) {
    const choice = card.choice.changes === 'saves-changes' ? 'save' : 'copy';
    return `choice: ${choice}${card.choice.isFixed ? ' only, org.set' : ''}`;
  }
  if (card.note === undefined) return '';
  const { key, params } = card.note.message;
  const { icon } = card.note;
  if (key !== 'join.dot') return icon === undefined ? key : `${icon} ${key}`;
  return [params?.['first'], params?.['second']]
    .map((part) => (typeof part === 'object' && 'key' in part ? part.key : ''))
    .join(' · ');
}

function actionOf({ role, label }: Action): string {
  return `${{ filled: '!', outlined: '', busy: '~', off: '-', link: 'link ' }[role]}${label}`;
}

function saysAny(card: CardModel, words: RegExp): boolean {
  return card.kind === 'state' && [card.word, card.sentence].some(({ key }) => words.test(key));
}
