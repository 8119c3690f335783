import type { Problem } from '../problem/problem.ts';
import type { Step } from './effect.ts';
import {
  askPermission,
  nextOf,
  withObstacle,
  type AskingPermission,
  type StageInTheWay,
} from './obstacle-from-problem.ts';
import { isBusy } from './session-under-way.ts';
import { nothingInTheWay, type LifecycleState, type Resume, type StandingObstacle } from './state.ts';
import { asShown, enter, stay } from './step.ts';

/** Allow, by a click; also after it was refused once, because the person wants it now. */
export function permissionAsked(state: LifecycleState): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' && stage.kind !== 'not-found') return stay(state);
  if (stage.kind === 'workbook' && isBusy(stage.session)) return stay(state);
  const { obstacle } = stage;
  switch (obstacle.kind) {
    case 'none':
    case 'failed':
    case 'permission':
    case 'permission-admin':
      return askAgain(state, stage, obstacle);
    default:
      return stay(state);
  }
}

/** Asks for the permission in a window, whatever became of the last time. */
export function askAgain(state: LifecycleState, stage: StageInTheWay, before: StandingObstacle): Step {
  return askPermission(state, stage, askedFrom(before));
}

/** Where what was asked needs the permission, it goes on with it; elsewhere what stands in the way comes back. */
function askedFrom(before: StandingObstacle): Omit<AskingPermission, 'kind' | 'ticket'> {
  const isNeeded = before.kind === 'permission' || before.kind === 'permission-admin';
  const isTriedAgain = before.kind === 'failed' && before.access === 'all-files' && before.resume !== undefined;
  return isNeeded || isTriedAgain
    ? { isByPerson: true, resume: before.resume }
    : {
        isByPerson: true,
        resume: undefined,
        before: before.kind === 'failed' && before.access === 'all-files' ? nothingInTheWay : before,
      };
}

/** What stands in the way when nothing was said about the permission. */
export function beforePermission({ resume, before }: AskingPermission): StandingObstacle {
  if (before !== undefined) return before;
  return resume === undefined ? nothingInTheWay : { kind: 'permission', isRefused: false, resume };
}

/** A "no" is remembered; an administrator's word is waited for; a window that was closed leaves the offer. */
export function permissionFailed(
  state: LifecycleState,
  stage: StageInTheWay,
  asking: AskingPermission,
  problem: Problem,
): Step {
  // Behind the window an automatic refresh may be under way, and its session shows how that goes.
  const isSaid = asking.isByPerson && !(stage.kind === 'workbook' && isBusy(stage.session));
  const resume = nextOf(stage, asking.resume);
  const back = beforePermission(asking);
  switch (problem.kind) {
    case 'admin-needed':
      return enter(
        state,
        withObstacle(
          stage,
          resume !== undefined ? { kind: 'permission-admin', resume } : isSaid ? failedToAsk(problem, resume) : back,
        ),
        asShown,
      );
    case 'consent-refused':
      return enter(
        { ...state, allFiles: 'refused' },
        withObstacle(stage, back.kind === 'permission' ? { ...back, isRefused: true } : back),
        { kind: 'remember-all-files', choice: 'refused' },
        asShown,
      );
    case 'cancelled':
    case 'consent-needed':
    case 'sign-in-needed':
      return enter(state, withObstacle(stage, back), asShown);
    default:
      return enter(state, withObstacle(stage, isSaid ? failedToAsk(problem, resume) : back), asShown);
  }
}

function failedToAsk(problem: Problem, resume: Resume | undefined): StandingObstacle {
  return { kind: 'failed', problem, attempts: 1, resume, access: 'all-files' };
}
