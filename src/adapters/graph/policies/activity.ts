import type { Clock } from '#application/ports/clock.ts';
import type { GraphActivity, RecordGraphActivity } from '#application/ports/graph-activity.ts';
import { toldBody } from '#application/activity/told-body.ts';
import { NoAnswer } from '#application/ports/http.ts';
import { graphFailureFromAnswer } from '../graph-failure-from-answer.ts';
import type { Policy } from './policy.ts';

/** What is told of a request beside its answer. */
export interface ToldOf extends Pick<GraphActivity, 'purpose' | 'template'> {
  /** The number of the first try; a request that is sent again counts on from it. */
  readonly firstAttempt: number;
}

/** Tells of every request that left and of what came back. Only what is named here is told: no address and no header, and of the bodies what names nobody. */
export function activity(told: ToldOf, record: RecordGraphActivity, clock: Clock): Policy {
  let attempt = told.firstAttempt - 1;
  return async (request, next) => {
    attempt += 1;
    const tried = { purpose: told.purpose, attempt, template: told.template };
    const sentAt = clock.now();
    const tell = (
      seen: Pick<GraphActivity, 'outcome' | 'codes' | 'requestId' | 'clientRequestId' | 'bodyReceived'>,
    ) => {
      record({
        ...tried,
        method: request.method,
        bodySent: toldBody(request.body, told.template),
        sentAt: new Date(sentAt).toISOString(),
        durationMs: clock.now() - sentAt,
        ...seen,
      });
    };
    const sent = { clientRequestId: request.headers['client-request-id'], now: sentAt };
    try {
      const answer = await next(request);
      const { codes, requestId, clientRequestId } = await graphFailureFromAnswer(answer, sent);
      const bodyReceived = toldBody(await answer.text(), told.template);
      tell({ outcome: answer.status, codes, requestId, clientRequestId, bodyReceived });
      return answer;
    } catch (error) {
      const outcome = error instanceof NoAnswer ? error.reason : 'lost';
      const { clientRequestId } = sent;
      tell({ outcome, codes: [], requestId: undefined, clientRequestId, bodyReceived: undefined });
      throw error;
    }
  };
}
