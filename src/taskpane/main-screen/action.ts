import type { RefreshReason } from '#domain/lifecycle/command.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { HelpTopic } from '../pages/help/help-topic.ts';
import type { Action, ActionRole, Deed, IconName } from './card-model.ts';
import type { MessageKey } from '../words/message-key.ts';

type ActionWith = (label: MessageKey, deed: Deed, icon?: IconName) => Action;

function actionIn(role: ActionRole): ActionWith {
  return (label, deed, icon) => ({ label, role, deed, icon });
}

/** The one thing the pane wants from the person. */
export const filled = actionIn('filled');
export const outlined = actionIn('outlined');
/** The pressed button while its answer is awaited. */
export const busy = actionIn('busy');
/** A button that cannot be pressed just now and keeps its place. */
export const off = actionIn('off');

export const allow: Deed = { kind: 'allow' };
export const pasteLink: Deed = { kind: 'open-page', route: { kind: 'link' } };
export const again: Deed = { kind: 'again' };
export const leaveQuestion: Deed = { kind: 'leave-question' };
export const signIn: Deed = { kind: 'sign-in', isOtherAccount: false };
export const switchAccount: Deed = { kind: 'sign-in', isOtherAccount: true };

export function start(changes: ChangesMode, isAnother = false): Deed {
  return { kind: 'command', command: { kind: 'start', changes, isAnother } };
}

export function refresh(why: RefreshReason = 'asked'): Deed {
  return { kind: 'command', command: { kind: 'refresh', why } };
}

export function close(isConfirmed = false): Deed {
  return { kind: 'command', command: { kind: 'close', isConfirmed } };
}

/** Why?: Help, at the answer that fits. */
export function learn(topic: HelpTopic): Action {
  return outlined('do.learn', { kind: 'open-page', route: { kind: 'help', topic } });
}

const checkSignIn: Deed = { kind: 'open-page', route: { kind: 'sign-in-check' } };
export const whyNoSignIn: Action = outlined('do.check', checkSignIn);
export const whyNoSignInLink: Action = actionIn('link')('do.check', checkSignIn);

export const cancel: Action = outlined('do.cancel', { kind: 'stop' });
export const copyReport: Action = outlined('error.copy', { kind: 'copy-report' }, 'Copy');
export const copyReportFirst: Action = filled('error.copy', { kind: 'copy-report' }, 'Copy');
