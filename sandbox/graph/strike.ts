import type { Fault } from './faults.ts';
import type { Gates } from '../gates.ts';
import { GraphProblem, problemFromCode } from './graph-problem.ts';
import { DroppedConnection } from '../dropped-connection.ts';

/** The moment at which a fault strikes. */
export interface Moment {
  readonly gates: Gates;
  readonly signal: AbortSignal;
  readonly loginOrigin: string;
}

/** Carries a fault out: throws what is to be answered, or waits at a gate and returns. */
export async function strike(fault: Exclude<Fault, { kind: 'slow-start' }>, moment: Moment): Promise<void> {
  switch (fault.kind) {
    case 'gate':
      await moment.gates.pass(fault.gate, moment.signal);
      return;
    case 'lost-answer':
      throw new DroppedConnection();
    case 'throttled':
      throw new GraphProblem({ status: 429, second: 'tooManyRequestsUncategorized' }, 'Too many requests.', {
        headers: retryAfter(fault.retryAfterSeconds),
        hiddenHeaders: fault.readable ? [] : ['Retry-After'],
      });
    case 'unavailable':
      throw new GraphProblem(
        { status: fault.status, ...(fault.code === undefined ? {} : { second: fault.code }) },
        'The service is not available at the moment.',
        { headers: retryAfter(fault.retryAfterSeconds) },
      );
    case 'error':
      throw problemFromCode(fault.code, {
        ...(fault.status === undefined ? {} : { status: fault.status }),
        ...(fault.message === undefined ? {} : { message: fault.message }),
      });
    case 'claims-challenge': {
      const claims = Buffer.from(JSON.stringify(fault.claims), 'utf8').toString('base64');
      throw new GraphProblem({ status: 401, top: 'InvalidAuthenticationToken' }, 'The token needs more claims.', {
        headers: {
          'WWW-Authenticate': `Bearer realm="", authorization_uri="${moment.loginOrigin}/common/oauth2/authorize", error="insufficient_claims", claims="${claims}"`,
        },
      });
    }
  }
}

function retryAfter(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}
