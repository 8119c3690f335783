import * as v from 'valibot';

/** What MSAL posts to `nestedAppAuthBridge`, as far as a host reads it. */
const bridgeRequestSchema = v.object({
  messageType: v.literal('NestedAppAuthRequest'),
  method: v.picklist(['GetInitContext', 'GetToken', 'GetTokenPopup']),
  requestId: v.string(),
  tokenParams: v.optional(
    v.object({
      clientId: v.string(),
      scope: v.string(),
      claims: v.optional(v.string()),
      forceRefresh: v.optional(v.boolean()),
    }),
  ),
});

export type BridgeRequest = v.InferOutput<typeof bridgeRequestSchema>;
export type TokenParams = NonNullable<BridgeRequest['tokenParams']>;

/** `undefined` for a text that is not such a request: a host ignores it. */
export function readBridgeRequest(text: string): BridgeRequest | undefined {
  try {
    const parsed = v.safeParse(bridgeRequestSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

const claimSchema = v.object({
  value: v.optional(v.union([v.string(), v.number()])),
  values: v.optional(v.array(v.string())),
  essential: v.optional(v.boolean()),
});
const claimsSchema = v.object({ access_token: v.optional(v.record(v.string(), v.nullable(claimSchema)), {}) });

/** What the `claims` parameter asks of the access token: `xms_cc` always, `nbf` or `acrs` after a challenge. */
export function askedClaims(text: string | undefined): ReadonlyMap<string, readonly string[]> {
  if (text === undefined) return new Map();
  const { access_token: asked } = v.parse(claimsSchema, JSON.parse(text));
  return new Map(
    Object.entries(asked).map(([name, claim]) => [
      name,
      claim?.values ?? (claim?.value === undefined ? [] : [String(claim.value)]),
    ]),
  );
}
