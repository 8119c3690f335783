import type { Problem } from '../problem/problem.ts';
import type { LifecycleEffect, Step } from './effect.ts';
import type { LifecycleState, Obstacle, Resume, Stage, WorkbookStage } from './state.ts';
import { enter, request } from './step.ts';

/** What stands in the way after a problem that no retry of ours can cure. */
export function obstacleFrom(
  problem: Problem,
  resume: Resume | undefined,
  attempts: number,
): Exclude<Obstacle, { kind: 'none' }> {
  switch (problem.kind) {
    case 'offline':
      return { kind: 'offline', resume };
    case 'sign-in-needed':
      return { kind: 'sign-in', claims: problem.claims, resume, problem: undefined };
    default:
      return { kind: 'failed', problem, attempts, resume };
  }
}

type StageWithAccess = WorkbookStage | Extract<Stage, { kind: 'not-found' }>;

/**
 * A workbook outside the person's own OneDrive was refused. What was allowed before is used without a word, what was
 * refused is not asked again, and otherwise the second permission is offered once. Undefined for every other problem.
 */
export function permissionFirst(
  state: LifecycleState,
  stage: StageWithAccess,
  problem: Problem,
  resume: Resume,
): Step | undefined {
  if (problem.kind !== 'permission-needed' || stage.access === 'all-files') return undefined;
  const asShown: LifecycleEffect = { kind: 'announce', news: { kind: 'as-shown' } };
  switch (state.allFiles) {
    case 'allowed':
      return askPermission(state, stage, resume, false);
    case 'refused':
    case 'not-asked': {
      const obstacle: Obstacle = { kind: 'permission', isRefused: state.allFiles === 'refused', resume };
      return enter(state, { ...stage, obstacle }, asShown);
    }
  }
}

/** Asks for the second permission: in a window after a click, silently where it was given before. */
export function askPermission(
  state: LifecycleState,
  stage: StageWithAccess,
  resume: Resume,
  isByPerson: boolean,
): Step {
  return request(state, (ticket) => ({
    stage: { ...stage, obstacle: { kind: 'asking-permission', ticket, isByPerson, resume } },
    effects: [
      {
        kind: 'sign-in',
        ticket,
        isInteractive: isByPerson,
        isOtherAccount: false,
        claims: undefined,
        access: 'all-files',
      },
    ],
  }));
}
