import * as v from 'valibot';

const httpsAddress = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/** What signing in needs of the configuration that stands in each page. */
export const identityConfigurationSchema = v.object({
  cloud: v.picklist(['global', 'us-gov-high', 'us-gov-dod']),
  /** `https://graph.microsoft.com/v1.0`, or another cloud's. */
  graphRoot: httpsAddress,
  /** `https://<login host>/organizations`, or with a tenant's id in its place. */
  authority: httpsAddress,
  /** Host with port of an authority that MSAL does not know by itself: the sandbox's. */
  knownAuthorities: v.array(v.string()),
  clientId: v.pipe(v.string(), v.minLength(1)),
});

export type IdentityConfiguration = Readonly<v.InferOutput<typeof identityConfigurationSchema>>;

/**
 * The configuration in `<script id="configuration" type="application/json">`.
 * @throws Error (`SyntaxError` or valibot's) when it is missing or not of this shape: the page was built wrong.
 */
export function identityConfigurationOf(page: Document): IdentityConfiguration {
  return v.parse(identityConfigurationSchema, JSON.parse(page.getElementById('configuration')?.textContent ?? ''));
}
