import { createMiddleware } from 'hono/factory';
import { DroppedConnection } from '../dropped-connection.ts';
import { errorFromFault } from './errors/error-from-fault.ts';
import type { FaultPlace } from './faults.ts';
import type { IdentityEnv } from './identity-env.ts';
import type { IdentityParts } from './identity-parts.ts';

/** Takes the fault armed for this place, waits at its gate, and plays it around the endpoint. */
export function sufferFault(parts: IdentityParts, place: FaultPlace) {
  return createMiddleware<IdentityEnv>(async (context, next) => {
    const fault = parts.faults.take(place, context.get('form').get('grant_type') ?? undefined);
    if (fault?.gate !== undefined) await waitAtGate(parts, fault.gate, context.req.raw.signal);
    switch (fault?.kind) {
      case undefined:
      case 'slow':
        return next();
      case 'error':
        if (place !== 'authorize' && place !== 'page') throw errorFromFault(fault);
        context.set('armedError', fault);
        return next();
      case 'answer':
        return new Response(fault.body, { status: fault.status, headers: fault.headers });
      case 'drop':
        if (fault.when === 'after') await next();
        throw new DroppedConnection();
    }
  });
}

/** A client that gives up at the gate leaves nobody to answer. */
async function waitAtGate(parts: IdentityParts, gate: string, signal: AbortSignal): Promise<void> {
  try {
    await parts.gates.pass(gate, signal);
  } catch (reason) {
    throw signal.aborted ? new DroppedConnection('The caller gave up at the gate.') : reason;
  }
}
