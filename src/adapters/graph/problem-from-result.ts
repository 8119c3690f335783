import type { GraphResult } from '#application/ports/graph-send.ts';
import type { NoAnswerReason } from '#application/ports/http.ts';
import type { GraphCall } from '#domain/problem/graph-failure.ts';
import type { Evidence, Problem } from '#domain/problem/problem.ts';
import { problemFromGraphFailure } from '#domain/problem/problem-from-graph-failure.ts';

export type FailedResult = Exclude<GraphResult, { kind: 'answered' }>;

export interface FailedCall extends Omit<GraphCall, 'hasAllFiles'> {
  /** Whether the service may have done something although no answer came. */
  readonly acts: boolean;
}

/** The one place where a request that failed becomes what it means for the person's work. */
export function problemFromResult(call: FailedCall, result: FailedResult): Problem {
  switch (result.kind) {
    case 'no-token':
      return result.problem;
    case 'no-answer':
      // Without an answer there is no date but ours.
      return problemWithoutAnswer(result.reason, { ...result.evidence, isLocalDate: true }, call.acts);
    case 'refused':
      return problemFromGraphFailure({ ...call, hasAllFiles: result.hasAllFiles }, result.failure);
  }
}

function problemWithoutAnswer(reason: NoAnswerReason, evidence: Evidence, acts: boolean): Problem {
  switch (reason) {
    case 'never-left':
      return { kind: 'offline', evidence };
    case 'aborted':
      return { kind: 'cancelled', evidence };
    case 'lost':
    case 'timed-out':
      return { kind: acts ? 'answer-lost' : 'slow', evidence };
    case 'not-allowed':
      return { kind: 'unknown', evidence: { ...evidence, codes: ['addressNotAllowed'] } };
  }
}
