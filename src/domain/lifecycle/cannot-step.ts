import type { CannotReason } from '../live-workbook/live-workbook.ts';
import { isNo } from '../problem/sign-in-problem.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import type { LifecycleState, Stage } from './state.ts';
import { asShown, enter, request, stay } from './step.ts';

type Cannot = Extract<Stage, { kind: 'cannot' }>;
type SignInNews = Extract<LifecycleEvent, { kind: 'signed-in' | 'sign-in-failed' | 'sign-in-asked' }>;

/** "Switch account" where the workbook cannot have a session: a guest may have an account of that organization. */
export function signInInstead(state: LifecycleState, stage: Cannot, event: SignInNews): Step {
  switch (event.kind) {
    case 'sign-in-asked':
      return stage.signingIn === undefined && (event.isOtherAccount || stage.problem !== undefined)
        ? asked(state, stage)
        : stay(state);
    case 'signed-in': {
      if (stage.signingIn !== event.ticket) return stay(state);
      const { account, allFiles } = event;
      const reason = account.isGuest ? stage.reason : beyondGuest(stage.reason);
      return enter({ ...state, allFiles }, { ...asBefore(stage), reason, account }, asShown);
    }
    case 'sign-in-failed': {
      if (stage.signingIn !== event.ticket) return stay(state);
      const { problem } = event;
      return isNo(problem) ? enter(state, asBefore(stage)) : enter(state, { ...asBefore(stage), problem }, asShown);
    }
  }
}

function asked(state: LifecycleState, stage: Cannot): Step {
  return request(state, (ticket) => ({
    stage: { ...asBefore(stage), signingIn: ticket },
    effects: [
      { kind: 'sign-in', ticket, isInteractive: true, isOtherAccount: true, claims: undefined, access: 'own-files' },
    ],
  }));
}

/** The window is given up. */
export function stopSigningIn(state: LifecycleState, stage: Cannot): Step {
  const { signingIn } = stage;
  return signingIn === undefined ? stay(state) : enter(state, asBefore(stage), { kind: 'abandon', ticket: signingIn });
}

/** Who came is not who was asked for: as if nobody had. */
export function nobodyCame(state: LifecycleState, stage: Cannot): Step {
  return enter(state, asBefore(stage));
}

/** "Back" from why nobody signed in: the reason before it shows again. */
export function reasonShown(state: LifecycleState, stage: Cannot): Step {
  return stage.problem === undefined ? stay(state) : enter(state, asBefore(stage));
}

/** Signed out: what is wrong with the workbook is so for everybody, and a window that may be open is not waited for. */
export function reasonForNobody(state: LifecycleState, stage: Cannot): Step {
  const { signingIn } = stage;
  const effects = signingIn === undefined ? [] : [{ kind: 'abandon' as const, ticket: signingIn }];
  return enter(state, { ...asBefore(stage), account: undefined }, ...effects);
}

function asBefore({ kind, reason, workbookName, account }: Cannot): Cannot {
  return { kind, reason, workbookName, account };
}

/** The account is no guest any more, but Excel, which still has the guest, goes on giving no address. */
function beyondGuest(reason: CannotReason): CannotReason {
  return reason.kind === 'guest' ? { kind: 'unknown' } : reason;
}
