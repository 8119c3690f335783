import type { DoubtSettings } from './doubts.ts';

/** What Graph lets a browser's script read, as captured from the service; `Date` and `x-ms-ags-diagnostic` are not in it. */
const exposedHeaders = [
  'ETag',
  'Location',
  'Preference-Applied',
  'Content-Range',
  'request-id',
  'client-request-id',
  'ReadWriteConsistencyToken',
  'SdkVersion',
  'WWW-Authenticate',
  'x-ms-client-gcc-tenant',
  'X-Planner-Operationid',
  'x-ms-permissions-recommendations',
  'Retry-After',
];

const listedRequestHeaders =
  'Authorization, Content-Type, Prefer, If-Match, workbook-session-id, client-request-id, SdkVersion';

/** CORS headers of an ordinary answer. */
export function corsHeaders(doubts: DoubtSettings, hidden: readonly string[] = []): Record<string, string> {
  const unreadable = new Set(hidden);
  if (doubts.locationReadable === 'no') unreadable.add('Location');
  if (doubts.retryAfterReadable === 'no') unreadable.add('Retry-After');
  if (doubts.wwwAuthenticateReadable === 'no') unreadable.add('WWW-Authenticate');
  return {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': exposedHeaders.filter((name) => !unreadable.has(name)).join(', '),
  };
}

/** The answer to a preflight. Credentials are never allowed: the token travels in a header. */
export function preflightAnswer(request: Request, doubts: DoubtSettings): Response {
  const asked = request.headers.get('access-control-request-headers');
  const allowed = doubts.allowedHeaders === 'as-asked' ? (asked ?? '') : listedRequestHeaders;
  return new Response(null, {
    status: 200,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      ...(allowed === '' ? {} : { 'Access-Control-Allow-Headers': allowed }),
      'Access-Control-Max-Age': '0',
      'Content-Length': '0',
    },
  });
}
