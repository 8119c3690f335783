import { contextOf, type Answer, type Call } from '../call.ts';
import { notFound } from '../access.ts';
import type { OperationStatus } from '../long-operations.ts';
import { workbookAt } from '../workbook.ts';

const resourcePageNames: Readonly<Record<OperationStatus, string>> = {
  notStarted: 'NotStarted',
  running: 'Running',
  succeeded: 'Completed',
  failed: 'Failed',
};
const fiveMinutesMs = 5 * 60_000;

/** How far a long-running start is. 200 always, also for a start that failed. Needs no session header. */
export function getOperation(call: Call): Answer {
  const { item } = workbookAt(call, 'workbook-write');
  const { operations, clock, doubts } = call.world;
  const operation = operations.find(call.key);
  if (operation?.item !== item || operation.personId !== call.caller.person.objectId) throw notFound();
  const { operationLife, operationStatusNames } = doubts.current;
  const endedAt = operation.end?.at;
  if (operationLife === 'five-minutes' && endedAt !== undefined && clock.now() - endedAt > fiveMinutesMs)
    throw notFound();
  const status = operations.poll(operation, clock.now());
  const outcome = operation.end?.outcome;
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'microsoft.graph.workbookOperation'),
      id: operation.id,
      status: operationStatusNames === 'metadata' ? status : resourcePageNames[status],
      ...(outcome?.status === 'succeeded'
        ? { resourceLocation: resourceLocation(call, outcome.key, outcome.session.id) }
        : {}),
      ...(outcome?.status === 'failed' ? { error: call.errorFor(outcome.code) } : {}),
    },
  };
}

function resourceLocation(call: Call, key: string, sessionId: string): string {
  const { url, address, world } = call;
  const path = `${address.prefix}/workbook/sessionInfoResource(key='${key}')`;
  if (world.doubts.current.operationAddresses === 'as-called') return `${url.origin}/${address.version}${path}`;
  return `${url.origin}/beta${path}?sessionId=${encodeURIComponent(btoa(sessionId))}`;
}
