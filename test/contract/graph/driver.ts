import * as v from 'valibot';
import type { FaultWish } from '#sandbox/graph/faults.ts';
import type { TokenWish } from '#sandbox/control/token-wish.ts';
import type { GraphConnection } from './connection.ts';

const link = v.object({ url: v.string(), sharingToken: v.string() });
const seedSchema = v.object({
  people: v.array(v.object({ key: v.string(), userPrincipalName: v.string(), objectId: v.string() })),
  drives: v.array(v.object({ key: v.string(), id: v.string(), webUrl: v.string(), siteId: v.string() })),
  files: v.array(
    v.object({
      key: v.string(),
      drive: v.string(),
      driveId: v.string(),
      itemId: v.string(),
      name: v.string(),
      path: v.string(),
      fileUrl: v.string(),
      rawFileUrl: v.string(),
      sharingToken: v.string(),
      rawSharingToken: v.string(),
      links: v.array(link),
    }),
  ),
});

const inner = v.looseObject({
  code: v.optional(v.string()),
  date: v.string(),
  'request-id': v.string(),
  'client-request-id': v.string(),
});
const envelope = v.object({ error: v.object({ code: v.string(), message: v.string(), innerError: inner }) });
const sessionInfo = v.object({ '@odata.context': v.string(), id: v.string(), persistChanges: v.boolean() });

const loggedCall = v.looseObject({
  method: v.string(),
  path: v.string(),
  operation: v.string(),
  status: v.union([v.number(), v.literal('lost')]),
  headers: v.record(v.string(), v.string()),
  body: v.string(),
  acted: v.boolean(),
  besides: v.number(),
  beforeRetryAfter: v.boolean(),
});

export type Seed = v.InferOutput<typeof seedSchema>;
export type SeedFile = Seed['files'][number];

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `undefined` where there is no body. */
  readonly json: unknown;
}

export interface Wish {
  /** Ready-made; `null` sends none. Left out: a good one of Ana's. */
  readonly token?: string | null;
  readonly sessionId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** Speaks to a Graph and to its control surface; nothing here knows how either is made. */
export interface Driver {
  readonly connection: GraphConnection;
  readonly seed: Seed;
  readonly file: (key: string) => SeedFile;
  /** `/drives/{id}/items/{id}` of a seeded file. */
  readonly item: (key: string) => string;
  readonly workbook: (key?: string) => string;
  readonly token: (wish?: TokenWish) => Promise<string>;
  /** Path below `/v1.0` unless it begins with a version or is a whole address. */
  readonly call: (method: string, path: string, wish?: Wish) => Promise<Answer>;
  readonly start: (persistChanges?: boolean, wish?: Wish & { workbook?: string }) => Promise<string>;
  readonly control: (method: string, path: string, body?: unknown) => Promise<unknown>;
  readonly arm: (wish: FaultWish) => Promise<void>;
  readonly doubt: (name: string, value: string | number) => Promise<void>;
  readonly advance: (seconds: number) => Promise<void>;
  readonly log: () => Promise<readonly v.InferOutput<typeof loggedCall>[]>;
}

export const json = { 'content-type': 'application/json' };

export function errorIn(answer: Answer): v.InferOutput<typeof envelope>['error'] {
  return v.parse(envelope, answer.json).error;
}

export function sessionIn(answer: Answer): v.InferOutput<typeof sessionInfo> {
  return v.parse(sessionInfo, answer.json);
}

async function answerFrom(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : undefined };
}

export async function createDriver(connection: GraphConnection): Promise<Driver> {
  const control: Driver['control'] = async (method, path, body) => {
    const response = await connection.fetch(`${connection.control}${path}`, {
      method,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const { status, text, json: answer } = await answerFrom(response);
    if (status >= 400) throw new Error(`${method} ${path} on the control surface: ${status} ${text}`);
    return answer;
  };
  const seed = v.parse(seedSchema, await control('GET', '/seed'));
  const file = (key: string) => {
    const found = seed.files.find((candidate) => candidate.key === key);
    if (!found) throw new Error(`No seeded file has the key ${key}.`);
    return found;
  };
  const item = (key: string) => `/drives/${file(key).driveId}/items/${file(key).itemId}`;
  const workbook = (key = 'budget') => `${item(key)}/workbook`;
  const token: Driver['token'] = async (wish = {}) =>
    v.parse(v.object({ token: v.string() }), await control('POST', '/tokens', wish)).token;
  const call: Driver['call'] = async (method, path, wish = {}) => {
    const bearer = wish.token === undefined ? await token() : wish.token;
    const isWhole = /^https?:/.test(path);
    const isVersioned = /^\/(?:v1\.0|beta|workbook)\b/i.test(path);
    const address = isWhole ? path : `${connection.graph}${isVersioned ? '' : '/v1.0'}${path}`;
    const response = await connection.fetch(address, {
      method,
      headers: {
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...(wish.sessionId === undefined ? {} : { 'workbook-session-id': wish.sessionId }),
        ...wish.headers,
      },
      // As bytes: a string would bring a content type of its own.
      ...(wish.body === undefined ? {} : { body: new TextEncoder().encode(wish.body) }),
      ...(wish.signal === undefined ? {} : { signal: wish.signal }),
    });
    return answerFrom(response);
  };
  return {
    connection,
    seed,
    file,
    item,
    workbook,
    token,
    call,
    start: async (persistChanges = true, { workbook: at = workbook(), headers, ...wish } = {}) => {
      const body = JSON.stringify({ persistChanges });
      return sessionIn(await call('POST', `${at}/createSession`, { ...wish, headers: { ...json, ...headers }, body }))
        .id;
    },
    control,
    arm: async (wish) => {
      await control('POST', '/faults', wish);
    },
    doubt: async (name, value) => {
      await control('PUT', `/doubts/${name}`, { value });
    },
    advance: async (seconds) => {
      await control('POST', '/clock', { advanceSeconds: seconds });
    },
    log: async () => v.parse(v.array(loggedCall), await control('GET', '/log')),
  };
}
