import * as v from 'valibot';

const times = v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), v.literal('forever')]);
const place = v.picklist(['discovery', 'keys', 'authorize', 'page', 'token', 'logout']);
const common = {
  place,
  /** How often; once unless told. */
  times: v.optional(times, 1),
  /** At the token endpoint: only for this grant. */
  grant: v.optional(v.picklist(['authorization_code', 'refresh_token'])),
  /** Name of a gate at which the request waits before anything else happens. Nobody opens it: silent for ever. */
  gate: v.optional(v.string()),
};
const headers = v.optional(v.record(v.string(), v.string()), {});

export const faultSchema = v.variant('kind', [
  /** An AADSTS error as if identity itself had found it. */
  v.strictObject({
    ...common,
    kind: v.literal('error'),
    number: v.pipe(v.number(), v.integer()),
    error: v.optional(v.string()),
    suberror: v.optional(v.string()),
    claims: v.optional(v.string()),
    status: v.optional(v.number()),
    headers,
    /** For `page` only: the error goes back to the app after the person acted, instead of staying on the page. */
    returnsToApp: v.optional(v.boolean(), false),
  }),
  /** Any answer that is not ours: a proxy's HTML, an empty 503. */
  v.strictObject({
    ...common,
    kind: v.literal('answer'),
    status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
    body: v.optional(v.string(), ''),
    headers,
  }),
  /** No answer: the connection breaks before identity acted, or after it. */
  v.strictObject({ ...common, kind: v.literal('drop'), when: v.picklist(['before', 'after']) }),
  /** Nothing but the wait at the gate. */
  v.strictObject({ ...common, kind: v.literal('slow'), gate: v.string() }),
]);

export type FaultWish = v.InferInput<typeof faultSchema>;
export type Fault = v.InferOutput<typeof faultSchema>;
export type ArmedError = Extract<Fault, { kind: 'error' }>;
export type FaultPlace = Fault['place'];

/** Misbehavior waiting for its requests, oldest first. */
export interface Faults {
  /** Throws valibot's error for a fault that is not one. */
  arm(fault: FaultWish): void;
  /** The fault this request has to suffer, counted down. */
  take(place: FaultPlace, grant: string | undefined): Fault | undefined;
  armed(): readonly Fault[];
  disarm(): void;
}

export function createFaults(): Faults {
  let faults: readonly Fault[] = [];
  return {
    arm: (fault) => {
      faults = [...faults, v.parse(faultSchema, fault)];
    },
    take: (at, grant) => {
      const hit = faults.find((fault) => fault.place === at && (fault.grant === undefined || fault.grant === grant));
      if (hit === undefined) return undefined;
      faults = faults.flatMap((fault) => (fault === hit ? afterOneUse(fault) : [fault]));
      return hit;
    },
    armed: () => faults,
    disarm: () => {
      faults = [];
    },
  };
}

function afterOneUse(fault: Fault): readonly Fault[] {
  if (fault.times === 'forever') return [fault];
  return fault.times === 1 ? [] : [{ ...fault, times: fault.times - 1 }];
}
