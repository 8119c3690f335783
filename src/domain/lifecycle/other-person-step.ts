import type { TwoAccounts } from '../account/two-accounts.ts';
import type { Problem } from '../problem/problem.ts';
import { isNo } from '../problem/sign-in-problem.ts';
import { nobodyCame } from './cannot-step.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { signIn } from './opening.ts';
import type { LifecycleState, Stage, Wanted } from './state.ts';
import { asShown, enter, stay } from './step.ts';

type StageOf<K extends Stage['kind']> = Extract<Stage, { kind: K }>;
type Known = StageOf<'signing-in' | 'other-person'>['live'];

/**
 * Somebody signed in who is not Excel's person. Whatever was believed for another person is let go: it stays in what is
 * remembered of them.
 */
export function somebodyElse(
  state: LifecycleState,
  event: Extract<LifecycleEvent, { kind: 'somebody-else-signed-in' }>,
): Step {
  const { stage } = state;
  switch (stage.kind) {
    case 'signing-in':
      if (stage.ticket !== event.ticket) return stay(state);
      return apart(state, stage.live, event, stage.wanted, stage.isByPerson);
    case 'not-found':
    case 'workbook': {
      const { obstacle, live } = stage;
      const isAwaited = obstacle.kind === 'signing-in' || obstacle.kind === 'asking-permission';
      if (!isAwaited || obstacle.ticket !== event.ticket || live.kind === 'elsewhere') return stay(state);
      return apart(state, live, event, undefined, true);
    }
    case 'cannot':
      return stage.signingIn === event.ticket ? nobodyCame(state, stage) : stay(state);
    default:
      return stay(state);
  }
}

/** "Switch to" Excel's person; or, from Workbook and account, to anybody. */
export function insteadOf(state: LifecycleState, stage: StageOf<'other-person'>, isOtherAccount: boolean): Step {
  const { live, wanted, account, excelAccount } = stage;
  return signIn(state, live, { isByPerson: true, isOtherAccount, wanted, instead: { account, excelAccount } });
}

/** Nobody came in place of the person who is not Excel's: the window was closed, or there is a reason to tell. */
export function stillTheOther(
  state: LifecycleState,
  { live, wanted }: StageOf<'signing-in'>,
  { account, excelAccount }: TwoAccounts,
  problem: Problem,
): Step {
  const said = isNo(problem) ? undefined : problem;
  return enter(state, { kind: 'other-person', live, account, excelAccount, problem: said, wanted }, asShown);
}

function apart(
  state: LifecycleState,
  live: Known,
  { account, excelAccount }: TwoAccounts,
  wanted: Wanted,
  isSaid: boolean,
): Step {
  const stage: Stage = { kind: 'other-person', live, account, excelAccount, problem: undefined, wanted };
  return enter({ ...state, allFiles: 'not-asked' }, stage, ...(isSaid ? [asShown] : []));
}
