import type { Cloud } from '#domain/live-workbook/cloud.ts';

/** What differs between installations; the build writes it into each page (scripts/build/configuration.mjs). */
export interface Configuration {
  readonly cloud: Cloud;
  /** With the version, without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly graphRoot: string;
  /** `https://<login host>/organizations`, or with a tenant's id in its place. */
  readonly authority: string;
  /** Host with port of an authority that MSAL does not know by itself: the sandbox's. */
  readonly knownAuthorities: string[];
  readonly clientId: string;
}

const clouds: readonly Cloud[] = ['global', 'us-gov-high', 'us-gov-dod'];

/**
 * The configuration in `<script id="configuration" type="application/json">`. Read by hand: a schema library would weigh
 * more than the first view can spare.
 * @throws Error (`SyntaxError` for text that is no JSON) that names the value which is missing or wrong
 */
export function configurationOf(page: Document): Configuration {
  const values: unknown = JSON.parse(page.getElementById('configuration')?.textContent ?? '');
  const textAt = (name: string): string => {
    const value = valueAt(values, name);
    if (typeof value !== 'string' || value === '') throw new Error(`The page's configuration lacks "${name}".`);
    return value;
  };
  const addressAt = (name: string): string => {
    const address = textAt(name);
    if (!address.startsWith('https://')) throw new Error(`"${name}" of the page's configuration is not https.`);
    return address;
  };
  const cloud = clouds.find((known) => known === valueAt(values, 'cloud'));
  if (cloud === undefined) throw new Error("The page's configuration names no cloud of ours.");
  const authorities = valueAt(values, 'knownAuthorities');
  return {
    cloud,
    graphRoot: addressAt('graphRoot'),
    authority: addressAt('authority'),
    knownAuthorities: Array.isArray(authorities) ? authorities.filter((name) => typeof name === 'string') : [],
    clientId: textAt('clientId'),
  };
}

function valueAt(values: unknown, name: string): unknown {
  return typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
}
