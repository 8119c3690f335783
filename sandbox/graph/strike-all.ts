import * as v from 'valibot';
import type { Caller } from './caller.ts';
import type { ArmedFault, Fault, Faults, OperationName } from './faults.ts';
import { strike, type Moment } from './strike.ts';

const acrsChallenge = v.object({ access_token: v.object({ acrs: v.object({ value: v.string() }) }) });

/** A challenge reaches only clients that can answer it, and no token that answers it already. */
function isChallenged(fault: Fault, caller: Caller | undefined): boolean {
  if (fault.kind !== 'claims-challenge') return true;
  if (!caller?.understandsClaims) return false;
  const asked = v.safeParse(acrsChallenge, fault.claims);
  return !(asked.success && caller.acrs.includes(asked.output.access_token.acrs.value));
}

/** Lets every fault armed for this moment strike, gates first come first; returns when none is left. */
export async function strikeAll(
  faults: Faults,
  operation: OperationName,
  when: ArmedFault['when'],
  caller: Caller | undefined,
  moment: Moment,
): Promise<void> {
  const struck = new Set<Fault>();
  for (;;) {
    const fault = faults.take(operation, when, (next) => !struck.has(next) && isChallenged(next, caller));
    if (!fault) return;
    struck.add(fault);
    await strike(fault, moment);
  }
}
