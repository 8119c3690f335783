import type { ProblemKind } from '#domain/problem/problem.ts';
import { say, type Message, type MessageKey } from '../words/message-key.ts';
import {
  again,
  copyReport,
  copyReportFirst,
  filled,
  learn,
  leaveQuestion,
  outlined,
  pasteLink,
  signIn,
  switchAccount,
  whyNoSignIn,
} from './action.ts';
import type { Action, IconName, RowSet, Tone } from './card-model.ts';

/** The least that is said of a failure. What only some failures know makes the sentence more exact. */
export interface Family {
  readonly tone: Tone;
  /** In the ring, where no session's time stands there; else beside that time. */
  readonly core: IconName;
  readonly wordIcon: IconName;
  readonly word: Message;
  readonly sentence: Message;
  readonly actions: readonly Action[];
  readonly rows: RowSet;
}

/** Failures whose words depend on more than their kind. */
export type VariedKind = 'locked' | 'broken' | 'slow' | 'answer-lost' | 'clock-wrong';

const checkAgain = filled('do.checkAgain', again);
export const tryAgain = filled('blocked.locked.do', again);
const signInFirst = filled('blocked.signIn.do', signIn);
const startFirst = filled('state.none.do', { kind: 'start-chosen' }, 'Play');

/** Names that have both a word and a sentence. */
type FamilyName = NameOf<MessageKey, 'word'> & NameOf<MessageKey, 'text'>;
type NameOf<K extends string, Part extends string> = K extends `${infer Name}.${Part}` ? Name : never;

/** The usual shape: word and sentence under one name. */
export function family(
  name: FamilyName,
  look: { readonly core: IconName; readonly word: IconName; readonly tone?: Tone },
  actions: readonly Action[],
  rows: RowSet = 'few',
): Family {
  return {
    tone: look.tone ?? 'quiet',
    core: look.core,
    wordIcon: look.word,
    word: say(`${name}.word`),
    sentence: say(`${name}.text`),
    actions,
    rows,
  };
}

const unknown = family('error.unknown', { core: 'Important', word: 'ErrorCircle' }, [tryAgain, copyReport]);

const declined = family('error.cancelled', { core: 'Person', word: 'Person' }, [signInFirst]);

/** Where the workbook could not even be looked up nothing lies behind the failure: another try, or another link. */
export const lookupFamilies: Readonly<Partial<Record<ProblemKind, readonly Action[]>>> = {
  restricted: [checkAgain, copyReport],
  refused: [copyReportFirst, outlined('do.paste', pasteLink)],
};

/** One row per kind of problem, so that a new kind does not compile until somebody has given it words. */
export const families: Readonly<Record<Exclude<ProblemKind, VariedKind>, Family>> = {
  // Said by a state of its own; as a failure it would claim an end that the state does not know of.
  'session-over': unknown,
  unknown,
  'workbook-gone': family('error.gone', { core: 'DocumentDismiss', word: 'Info' }, [
    checkAgain,
    outlined('do.paste', pasteLink),
  ]),
  'no-permission': family('error.noPermission', { core: 'LockClosed', word: 'LockClosed' }, [checkAgain, copyReport]),
  // With an offer it is a state of its own; here Files.ReadWrite.All was there already and did not help.
  'permission-needed': family('error.noPermission', { core: 'LockClosed', word: 'LockClosed' }, [
    checkAgain,
    copyReport,
  ]),
  restricted: family('error.restricted', { core: 'LockClosed', word: 'LockClosed' }, [
    filled('do.other', leaveQuestion),
    copyReport,
  ]),
  unsupported: family('error.unsupported', { core: 'DocumentDismiss', word: 'Info' }, [
    checkAgain,
    learn('unsupported'),
  ]),
  throttled: {
    ...family('blocked.throttled', { core: 'PauseCircle', word: 'PauseCircle', tone: 'amber' }, [tryAgain, copyReport]),
    sentence: say('blocked.throttled.textStopped'),
  },
  refused: family('error.refused', { core: 'Important', word: 'ErrorCircle' }, [
    copyReportFirst,
    outlined('first.back', leaveQuestion),
  ]),
  'sign-in-needed': family('blocked.signIn', { core: 'Key', word: 'Key' }, [signInFirst]),
  offline: {
    ...family('blocked.offline', { core: 'CloudOff', word: 'CloudOff' }, [filled('blocked.offline.do', again)]),
    sentence: say('blocked.offline.textNone'),
  },
  'settings-local': family('error.settingsLocal', { core: 'Laptop', word: 'Info' }, [startFirst]),
  'settings-full': family('error.settingsFull', { core: 'TextBulletListLtr', word: 'ErrorCircle', tone: 'amber' }, [
    filled('mine.clear', { kind: 'clear-ended' }),
  ]),
  'no-onedrive': family('error.noOneDrive', { core: 'Laptop', word: 'Info' }, [startFirst]),
  'popup-blocked': family('error.popup', { core: 'Open', word: 'ErrorCircle', tone: 'amber' }, [
    signInFirst,
    learn('popup'),
  ]),
  'consent-needed': family('error.consent', { core: 'Key', word: 'Key', tone: 'amber' }, [
    signInFirst,
    learn('consent'),
  ]),
  'admin-needed': family('error.admin', { core: 'PersonAdd', word: 'Key', tone: 'amber' }, [
    filled('permit.admin.do', { kind: 'copy-consent-link' }, 'Copy'),
    outlined('do.checkAgain', signIn),
  ]),
  cancelled: declined,
  'consent-refused': declined,
  policy: family('error.policy', { core: 'LockClosed', word: 'LockClosed' }, [
    copyReportFirst,
    outlined('blocked.locked.do', signIn),
  ]),
  'personal-account': family('error.personalAccount', { core: 'Home', word: 'Info' }, [
    filled('do.switch', switchAccount),
  ]),
  guest: {
    ...family('error.personalAccount', { core: 'PersonAdd', word: 'Info' }, [filled('do.switch', switchAccount)]),
    word: say('cannot.guest.word'),
    sentence: say('error.guest.text'),
  },
  'stale-token': family('error.staleToken', { core: 'Key', word: 'Key' }, [copyReportFirst]),
  'sign-in-timeout': family('error.timeout', { core: 'Clock', word: 'Clock' }, [
    filled('blocked.locked.do', signIn),
    whyNoSignIn,
  ]),
  'host-silent': family('host', { core: 'Table', word: 'ErrorCircle' }, [tryAgain, copyReport], 'none'),
};
