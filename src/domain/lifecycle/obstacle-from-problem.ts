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

export type AskingPermission = Extract<Obstacle, { kind: 'asking-permission' }>;

/** The stages in which something can stand in the way of a person who is signed in. */
export type StageInTheWay = WorkbookStage | Extract<Stage, { kind: 'not-found' }>;

/**
 * A workbook outside the person's own OneDrive was refused. What was allowed before is used without a word, what was
 * refused is not asked again, and otherwise the second permission is offered once. Undefined for every other problem.
 */
export function permissionFirst(
  state: LifecycleState,
  stage: StageInTheWay,
  problem: Problem,
  resume: Resume,
): Step | undefined {
  if (problem.kind !== 'permission-needed' || stage.access === 'all-files') return undefined;
  const asShown: LifecycleEffect = { kind: 'announce', news: { kind: 'as-shown' } };
  switch (state.allFiles) {
    case 'allowed':
      return askPermission(state, stage, { isByPerson: false, resume });
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
  stage: StageInTheWay,
  how: Omit<AskingPermission, 'kind' | 'ticket'>,
): Step {
  const { isByPerson } = how;
  return request(state, (ticket) => ({
    stage: { ...stage, obstacle: { kind: 'asking-permission', ticket, ...how } },
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

/** A workbook that was not found always has a reason. */
export function withObstacle(stage: StageInTheWay, obstacle: Obstacle): StageInTheWay {
  if (stage.kind === 'workbook') return { ...stage, obstacle };
  const signInFirst = { kind: 'sign-in', claims: undefined, resume: undefined, problem: undefined } as const;
  return { ...stage, obstacle: obstacle.kind === 'none' ? signInFirst : obstacle };
}

/** A workbook that was not found is looked for in any case. */
export function nextOf(stage: StageInTheWay, resume: Resume | undefined): Resume | undefined {
  return resume ?? (stage.kind === 'not-found' ? { kind: 'find', attempt: 1 } : undefined);
}
