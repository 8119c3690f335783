import type { Clock } from '#application/ports/clock.ts';
import type { CallAnswer, GraphActivity, RecordGraphActivity } from '#application/ports/graph-activity.ts';
import { toldBody } from '#application/activity/told-body.ts';
import { NoAnswer } from '#application/ports/http.ts';
import { graphFailureFromAnswer } from '../graph-failure-from-answer.ts';
import type { Policy } from './policy.ts';

/** What is told of a request beside its answer. */
export interface ToldOf extends Pick<GraphActivity, 'purpose' | 'template'> {
  /** The number of the first try; a request that is sent again counts on from it. */
  readonly firstAttempt: number;
}

/**
 * Tells of every request as it leaves and of what came back. Only what is named here is told: no address and no header,
 * and of the bodies what names nobody.
 */
export function activity(told: ToldOf, record: RecordGraphActivity, clock: Clock): Policy {
  let attempt = told.firstAttempt - 1;
  return async (request, next) => {
    attempt += 1;
    const sentAt = clock.now();
    const clientRequestId = request.headers['client-request-id'];
    const answered = record({
      purpose: told.purpose,
      attempt,
      method: request.method,
      template: told.template,
      clientRequestId,
      bodySent: toldBody(request.body, told.template),
      sentAt: new Date(sentAt).toISOString(),
    });
    const tell = (seen: Omit<CallAnswer, 'durationMs'>): void => {
      answered({ ...seen, durationMs: clock.now() - sentAt });
    };
    try {
      const answer = await next(request);
      const seen = await graphFailureFromAnswer(answer, { clientRequestId, now: sentAt });
      const bodyReceived = toldBody(await answer.text(), told.template);
      const { codes, requestId } = seen;
      tell({ outcome: answer.status, codes, requestId, clientRequestId: seen.clientRequestId, bodyReceived });
      return answer;
    } catch (error) {
      const outcome = error instanceof NoAnswer ? error.reason : 'lost';
      tell({ outcome, codes: [], requestId: undefined, clientRequestId, bodyReceived: undefined });
      throw error;
    }
  };
}
