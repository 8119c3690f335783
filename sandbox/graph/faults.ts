import * as v from 'valibot';
import { errorCodes } from './error-codes.ts';

/** What Graph can be asked to go wrong at: one of its operations here, or any of them. */
export const operationNames = [
  'createSession',
  'refreshSession',
  'closeSession',
  'getOperation',
  'getSessionInfo',
  'getApplication',
  'listWorksheets',
  'getRange',
  'updateRange',
  'getDrive',
  'getDriveItem',
  'getShare',
  'getSharedDriveItem',
  'listChildren',
  'getContent',
  'putContent',
  'updateDriveItem',
  'deleteDriveItem',
  'download',
] as const;

export type OperationName = (typeof operationNames)[number];

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0));
const errorCode = v.pipe(v.string(), v.nonEmpty());

const faultSchema = v.variant('kind', [
  /** 429; without `retryAfterSeconds` no such header is sent, with `readable: false` a browser's script cannot see it. */
  v.strictObject({
    kind: v.literal('throttled'),
    retryAfterSeconds: v.optional(seconds),
    readable: v.optional(v.boolean(), true),
  }),
  /** A gateway's status with the given second-level code, or with none. */
  v.strictObject({
    kind: v.literal('unavailable'),
    status: v.picklist([502, 503, 504]),
    code: v.optional(errorCode),
    retryAfterSeconds: v.optional(seconds),
  }),
  /** Any documented code; one that nobody documents needs its status. */
  v.pipe(
    v.strictObject({
      kind: v.literal('error'),
      code: errorCode,
      status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
      message: v.optional(v.string()),
    }),
    v.check(({ code, status }) => status !== undefined || errorCodes.has(code), 'An undocumented code needs a status.'),
  ),
  /** The connection is cut: see `DroppedConnection`. */
  v.strictObject({ kind: v.literal('lost-answer') }),
  /** 401 with `WWW-Authenticate: … claims="…"`; only for tokens of clients that declared `cp1`. */
  v.strictObject({
    kind: v.literal('claims-challenge'),
    claims: v.optional(v.record(v.string(), v.unknown()), {
      access_token: { acrs: { essential: true, value: 'c1' } },
    }),
  }),
  /** The answer is held until the gate is opened; then things go on as without it. */
  v.strictObject({ kind: v.literal('gate'), gate: v.pipe(v.string(), v.nonEmpty()) }),
  /** createSession answers 202; the operation moves on by polls or by the clock. */
  v.strictObject({
    kind: v.literal('slow-start'),
    polls: v.optional(count),
    seconds: v.optional(seconds),
    failsWith: v.optional(errorCode),
  }),
]);

export type Fault = v.InferOutput<typeof faultSchema>;
export type SlowStart = Extract<Fault, { kind: 'slow-start' }>;

export const faultWishSchema = v.strictObject({
  operation: v.picklist([...operationNames, 'any']),
  /** How many times it strikes; leave out to let it strike until the faults are cleared. */
  count: v.optional(count),
  /** Before the server acted, or after: then everything is done and only the answer is bad. */
  when: v.optional(v.picklist(['before', 'after']), 'before'),
  fault: faultSchema,
});

export type ArmedFault = v.InferOutput<typeof faultWishSchema>;

/** What `arm` takes; see the schema for defaults. */
export type FaultWish = v.InferInput<typeof faultWishSchema>;

export interface Faults {
  /** Throws a ValiError for a fault that does not exist. */
  arm(wish: FaultWish): ArmedFault;
  armed(): readonly ArmedFault[];
  clear(): void;
  /** The next fault for this moment, counted down; `applies` may pass one over. */
  take(
    operation: OperationName,
    when: ArmedFault['when'],
    applies?: (fault: Fault) => boolean,
  ): Exclude<Fault, SlowStart> | undefined;
  takeSlowStart(): SlowStart | undefined;
}

export function createFaults(): Faults {
  let armed: { readonly fault: ArmedFault; left: number }[] = [];
  const strike = (matches: (candidate: ArmedFault) => boolean): Fault | undefined => {
    const struck = armed.find(({ fault }) => matches(fault));
    if (!struck) return undefined;
    struck.left -= 1;
    if (struck.left <= 0) armed = armed.filter((entry) => entry !== struck);
    return struck.fault.fault;
  };
  return {
    arm: (wish) => {
      const fault = v.parse(faultWishSchema, wish);
      armed.push({ fault, left: fault.count ?? Number.POSITIVE_INFINITY });
      return fault;
    },
    armed: () => armed.map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, count: left } : fault)),
    clear: () => {
      armed = [];
    },
    take: (operation, when, applies = () => true) => {
      const fault = strike(
        (candidate) =>
          candidate.fault.kind !== 'slow-start' &&
          (candidate.operation === operation || candidate.operation === 'any') &&
          candidate.when === when &&
          applies(candidate.fault),
      );
      return fault?.kind === 'slow-start' ? undefined : fault;
    },
    takeSlowStart: () => {
      const fault = strike(({ fault: { kind } }) => kind === 'slow-start');
      return fault?.kind === 'slow-start' ? fault : undefined;
    },
  };
}
