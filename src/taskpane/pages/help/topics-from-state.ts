import type { LifecycleState, Obstacle } from '#domain/lifecycle/state.ts';
import type { CannotReason } from '#domain/live-workbook/live-workbook.ts';
import type { Problem, ProblemKind } from '#domain/problem/problem.ts';
import { lastingTopics, passingTopics, type HelpTopic, type PassingTopic } from './help-topic.ts';

/**
 * What Help lists: first the answer that a "Why?" asked for and the one to what stands in the way just now, where these
 * are none of those that are always there; then those.
 */
export function topicsFrom(state: LifecycleState, asked: HelpTopic | undefined): readonly HelpTopic[] {
  const held = passingTopicFrom(state);
  return [...passingTopics.filter((topic) => topic === asked || topic === held), ...lastingTopics];
}

/** The answer to "Why?" of what the main screen says; undefined where it says nothing that needs one. */
export function passingTopicFrom({ stage }: LifecycleState): PassingTopic | undefined {
  if (stage.kind === 'cannot') return cannotTopics[stage.reason.kind];
  if (stage.kind === 'signed-out' || stage.kind === 'other-person') return topicOfProblem(stage.problem);
  return 'obstacle' in stage ? topicOfObstacle(stage.obstacle) : undefined;
}

const cannotTopics: Readonly<Record<CannotReason['kind'], PassingTopic | undefined>> = {
  unsaved: 'unsaved',
  local: 'local',
  personal: 'personal',
  type: 'type',
  'read-only': 'readonly',
  guest: 'guest',
  cloud: 'cloud',
  // The card says all there is to say.
  'other-cloud': undefined,
  unknown: 'unknown',
};

function topicOfObstacle(obstacle: Obstacle): PassingTopic | undefined {
  return obstacle.kind === 'failed' || obstacle.kind === 'sign-in' ? topicOfProblem(obstacle.problem) : undefined;
}

const problemTopics: Readonly<Partial<Record<ProblemKind, PassingTopic>>> = {
  unsupported: 'unsupported',
  'popup-blocked': 'popup',
  'consent-needed': 'consent',
  'clock-wrong': 'clock',
  guest: 'guest',
};

function topicOfProblem(problem: Problem | undefined): PassingTopic | undefined {
  return problem === undefined ? undefined : problemTopics[problem.kind];
}
