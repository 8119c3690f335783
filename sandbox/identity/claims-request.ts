import * as v from 'valibot';
import { EntraError } from './errors/entra-error.ts';

const claim = v.nullish(
  v.object({
    essential: v.optional(v.boolean()),
    value: v.optional(v.union([v.string(), v.number()])),
    values: v.optional(v.array(v.string())),
  }),
);
const claimsSchema = v.object({
  access_token: v.optional(v.object({ xms_cc: claim, nbf: claim, acrs: claim })),
  id_token: v.optional(v.record(v.string(), v.unknown())),
});

/** What of the `claims` parameter changes a token (learn.microsoft.com, claims-challenge). */
export interface ClaimsRequest {
  /** `CP1` here: the client can handle claims challenges. */
  readonly clientCapabilities: readonly string[];
  /** Authentication contexts that the token must carry. */
  readonly authenticationContexts: readonly string[];
  /** Seconds since 1970 that the token must not be older than. */
  readonly notIssuedBefore: number | undefined;
  /** As sent, to give back with `interaction_required`. */
  readonly text: string | undefined;
}

const nothingAsked: ClaimsRequest = {
  clientCapabilities: [],
  authenticationContexts: [],
  notIssuedBefore: undefined,
  text: undefined,
};

/** Reads the `claims` parameter; absent means nothing asked. Throws AADSTS9002313 for anything but the JSON it must be. */
export function readClaims(text: string | undefined): ClaimsRequest {
  if (text === undefined || text === '') return nothingAsked;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), claimsSchema), text);
  if (!parsed.success) throw new EntraError(9002313, { detail: "The 'claims' parameter is not a claims request." });
  const asked = parsed.output.access_token;
  const valuesOf = (wish: v.InferOutput<typeof claim>) => [
    ...(wish?.values ?? []),
    ...(wish?.value === undefined ? [] : [String(wish.value)]),
  ];
  const notIssuedBefore = Number(asked?.nbf?.value);
  return {
    clientCapabilities: valuesOf(asked?.xms_cc),
    authenticationContexts: valuesOf(asked?.acrs),
    notIssuedBefore: Number.isFinite(notIssuedBefore) ? notIssuedBefore : undefined,
    text,
  };
}
