import type { Answer, Call } from '../call.ts';
import { jsonBody, badRequest } from '../json-body.ts';
import { missingHeader, optionalSession } from '../session-header.ts';
import { workbookAt } from '../workbook.ts';

/** Starts the idle time of a session anew. 204, no body. */
export function refreshSession(call: Call): Answer {
  const { item } = workbookAt(call, 'workbook-write');
  const session = optionalSession(call, item);
  if (!session) throw missingHeader(call);
  expectEmptyObject(call);
  call.world.sessions.touch(session, call.world.clock.now());
  return { status: 204 };
}

/** refreshSession and closeSession have no parameters: no body, `{}` and, doubtfully, `null` are all one. */
export function expectEmptyObject(call: Call): void {
  const { bodyOfRefreshAndClose, nullBody, unknownParameter } = call.world.doubts.current;
  if (bodyOfRefreshAndClose === 'ignored') return;
  const body = jsonBody(call);
  if (body.kind === 'none' || (body.value === null && nullBody === 'accepted')) return;
  const isObject = typeof body.value === 'object' && body.value !== null && !Array.isArray(body.value);
  if (isObject && (unknownParameter === 'ignored' || Object.keys(body.value).length === 0)) return;
  throw badRequest('The action takes no parameters.', 'invalidArgument');
}
