import * as v from 'valibot';
import { roleOf } from '../access.ts';
import { contextOf, type Answer, type Call, type Located } from '../call.ts';
import type { SlowStart } from '../faults.ts';
import { GraphProblem } from '../graph-problem.ts';
import { badRequest, jsonBody } from '../json-body.ts';
import { refuseStartByPath, workbookAt } from '../workbook.ts';

const parameters = v.object({ persistChanges: v.optional(v.union([v.boolean(), v.picklist(['true', 'false'])])) });

/** Opens a workbook session: 201 with its id, or 202 with the address of an operation to follow. Never idempotent. */
export function createSession(call: Call): Answer {
  const located = workbookAt(call, 'workbook-write');
  refuseStartByPath(call);
  const persistChanges = persistChangesIn(call);
  refuseReadOnly(call, located, persistChanges);
  const { world, caller } = call;
  const { item } = located;
  const wish = { personId: caller.person.objectId, item, persistChanges };
  const pace = slowStart(call, located);
  if (pace) {
    const operation = world.operations.start({ ...wish, pace }, world.clock.now());
    const { acceptedBody, operationAddresses } = world.doubts.current;
    const version = operationAddresses === 'as-sampled' ? 'v1.0' : call.address.version;
    const location = `${call.url.origin}/${version}${call.address.prefix}/workbook/operations/${operation.id}`;
    return { status: 202, headers: { Location: location }, ...(acceptedBody === 'braces' ? { body: {} } : {}) };
  }
  const session = world.sessions.start({ ...wish, at: world.clock.now() });
  return {
    status: 201,
    body: { '@odata.context': contextOf(call, 'microsoft.graph.workbookSessionInfo'), id: session.id, persistChanges },
  };
}

function persistChangesIn(call: Call): boolean {
  const doubts = call.world.doubts.current;
  const body = jsonBody(call);
  const given: unknown = body.kind === 'none' ? {} : body.value;
  const read = v.safeParse(parameters, given);
  if (!read.success)
    throw badRequest('The body has to be an object with the Boolean persistChanges.', 'invalidArgument');
  const names = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  if (doubts.unknownParameter === 'refused' && names.some((name) => name !== 'persistChanges')) {
    throw badRequest('The action has no such parameter.', 'invalidArgument');
  }
  const { persistChanges = doubts.missingPersistChanges } = read.output;
  if (typeof persistChanges === 'boolean') return persistChanges;
  if (persistChanges === 'refused') throw badRequest('persistChanges is missing.', 'invalidArgument');
  if (read.output.persistChanges !== undefined && doubts.textPersistChanges === 'refused') {
    throw badRequest('persistChanges has to be a Boolean.', 'invalidArgument');
  }
  return persistChanges === 'true';
}

function refuseReadOnly({ world, caller }: Call, { drive, item }: Located, persistChanges: boolean): void {
  const { readOnlyFile } = world.doubts.current;
  if (roleOf(world, caller.person.objectId, drive, item) !== 'read' || readOnlyFile === 'any-mode') return;
  if (readOnlyFile === 'temporary-only' && !persistChanges) return;
  throw new GraphProblem({ status: 403, second: 'accessDenied' }, 'The caller may read this workbook only.');
}

/** A slow start needs to be asked for with `Prefer: respond-async`, and even then comes only where one is armed. */
function slowStart(call: Call, { item }: Located): SlowStart | undefined {
  const { faults, doubts, sessions } = call.world;
  const { acceptedUnasked } = doubts.current;
  const another = acceptedUnasked === 'while-another-lives' && sessions.aliveOn(item).length > 0;
  if (another) return faults.takeSlowStart() ?? { kind: 'slow-start' };
  const mayCome = call.prefers.has('respond-async') || acceptedUnasked === 'when-armed';
  return mayCome ? faults.takeSlowStart() : undefined;
}
