import type { Cloud } from '#domain/live-workbook/cloud.ts';

/** What signing in needs of the configuration that stands in each page. */
export interface IdentityConfiguration {
  readonly cloud: Cloud;
  /** `https://graph.microsoft.com/v1.0`, or another cloud's. */
  readonly graphRoot: string;
  /** `https://<login host>/organizations`, or with a tenant's id in its place. */
  readonly authority: string;
  /** Host with port of an authority that MSAL does not know by itself: the sandbox's. */
  readonly knownAuthorities: readonly string[];
  readonly clientId: string;
}
