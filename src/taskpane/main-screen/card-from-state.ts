import type { TwoAccounts } from '#domain/account/two-accounts.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { CannotReason } from '#domain/live-workbook/live-workbook.ts';
import type { Problem } from '#domain/problem/problem.ts';
import { say } from '../words/message-key.ts';
import {
  again,
  cancel,
  copyReport,
  filled,
  learn,
  outlined,
  pasteLink,
  signIn,
  whyNoSignInLink,
  leaveQuestion,
  switchAccount,
} from './action.ts';
import { blank } from './blank-card.ts';
import type { CardModel, IconName, StateCard } from './card-model.ts';
import { obstacleCard } from './obstacle-card.ts';
import { findingCard, type CardContext } from './first-card.ts';
import { failureCard, stoppedCard } from './failure-card.ts';
import { emptyRing } from './ring.ts';
import { sessionCard } from './session-card.ts';

/** What the main screen shows of a state at a moment. Pure: the same state and moment give the same card. */
export function cardFromState(state: LifecycleState, context: CardContext): CardModel {
  const { stage } = state;
  switch (stage.kind) {
    case 'host-silent':
      return stage.isStopped === undefined ? hostSilentCard : stoppedCard;
    case 'cannot':
      if (stage.signingIn !== undefined) return signingInCard;
      return stage.problem === undefined ? cannotCard(stage.reason) : noOtherAccount(stage.problem);
    case 'opening':
    case 'finding':
      return findingCard(stage, context);
    case 'signing-in':
      return stage.isByPerson ? signingInCard : findingCard(stage, context);
    case 'signed-out':
      if (stage.problem === undefined || stage.problem.kind === 'sign-in-needed') {
        return stage.endedKeeping === undefined
          ? signedOutCard
          : { ...signedOutCard, sentence: say('keep.stopped.out') };
      }
      return noWayIn(stage.problem);
    case 'other-person':
      return stage.problem === undefined ? twoAccountsCard(stage) : noWayIn(stage.problem);
    case 'not-found':
      return obstacleCard(
        stage.obstacle,
        { kind: 'none' },
        { now: context.now, organization: stage.account.organization },
      );
    case 'workbook':
      return sessionCard(stage, context);
  }
}

/** Both by their user names: two accounts of one person may bear the same name. */
function twoAccountsCard({ account, excelAccount }: TwoAccounts): StateCard {
  const a = excelAccount.userName;
  return {
    ...blank,
    tone: 'amber',
    ring: emptyRing('People'),
    wordIcon: 'People',
    word: say('blocked.person.word'),
    sentence: say('blocked.person.text', { a, b: account.userName === a ? account.name : account.userName }),
    actions: [{ ...filled('blocked.person.do', signIn), params: { a } }],
    life: 'two-accounts',
  };
}

function noWayIn(problem: Problem): StateCard {
  return { ...failureCard({ problem, attempts: 1, resume: undefined }), rows: 'none' };
}

/** Back leads to the reason that is still there; whatever else the failure offers would be a third. */
function noOtherAccount(problem: Problem): StateCard {
  const card = noWayIn(problem);
  return { ...card, actions: [...card.actions.slice(0, 1), outlined('first.back', leaveQuestion)] };
}

const signedOutCard: StateCard = {
  ...blank,
  ring: emptyRing('Person'),
  wordIcon: 'Person',
  word: say('state.signedOut.word'),
  sentence: say('state.signedOut.text'),
  actions: [filled('state.signedOut.do', signIn), whyNoSignInLink],
  life: 'signed-out',
};

const signingInCard: StateCard = {
  ...blank,
  ring: emptyRing('Key'),
  wordIcon: 'Key',
  word: say('state.signingIn.word'),
  sentence: say('state.signingIn.text'),
  actions: [cancel],
  bar: { kind: 'moving' },
  life: 'signed-out',
};

const hostSilentCard: StateCard = {
  ...blank,
  ring: emptyRing('Table'),
  wordIcon: 'ErrorCircle',
  word: say('host.word'),
  sentence: say('host.text'),
  actions: [filled('blocked.locked.do', again, 'ArrowClockwise'), copyReport],
  failure: { evidence: { operation: 'ask-excel', codes: [] }, attempts: 1 },
  life: 'host',
};

function cannotCard(reason: CannotReason): StateCard {
  const check = filled('do.checkAgain', again);
  const card = (icon: IconName, rest: Pick<StateCard, 'word' | 'sentence' | 'actions'>): StateCard => {
    return { ...blank, ring: emptyRing(icon), wordIcon: 'Info', rows: 'few', life: 'cannot', ...rest };
  };
  const paste = outlined('do.paste', pasteLink);
  switch (reason.kind) {
    case 'unsaved':
      // Excel gives no address, which a saved workbook may have all the same; nobody is signed in yet, so there is no other
      // way to its link. Help answers the Why?.
      return card('Save', { ...words('unsaved'), actions: [check, paste] });
    case 'local':
      return card('Laptop', { ...words('local'), actions: [check, paste] });
    case 'personal':
      return card('Home', { ...words('personal'), actions: [check, learn('personal')] });
    case 'type':
      return card('DocumentDismiss', {
        word: say('cannot.type.word'),
        sentence: say('cannot.type.text', { ext: reason.extension }),
        actions: [check, learn('type')],
      });
    case 'read-only':
      return card('Eye', { ...words('readonly'), actions: [check, learn('readonly')] });
    case 'guest':
      return card('PersonAdd', {
        word: say('cannot.guest.word'),
        sentence: say('cannot.guest.text', { org: reason.organization }),
        actions: [filled('do.switch', switchAccount), paste],
      });
    case 'cloud':
      return card('Globe', { ...words('cloud'), actions: [learn('cloud')] });
    case 'other-cloud':
      return card('Globe', { ...words('otherCloud'), actions: [] });
    case 'unknown':
      return card('Link', {
        ...words('unknown'),
        actions: [filled('do.paste', pasteLink), learn('unknown')],
      });
  }
}

type PlainReason = 'unsaved' | 'local' | 'personal' | 'readonly' | 'cloud' | 'otherCloud' | 'unknown';

function words(reason: PlainReason): Pick<StateCard, 'word' | 'sentence'> {
  return { word: say(`cannot.${reason}.word`), sentence: say(`cannot.${reason}.text`) };
}
