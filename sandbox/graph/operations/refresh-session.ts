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
  const { bodyOfRefreshAndClose, nullBody } = call.world.doubts.current;
  if (bodyOfRefreshAndClose === 'ignored') return;
  const body = jsonBody(call);
  if (body.kind === 'none') return;
  if (body.value === null ? nullBody === 'accepted' : isPlainObject(body.value)) return;
  throw badRequest('The action takes no parameters.', 'invalidArgument');
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value);
}
