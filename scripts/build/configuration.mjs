import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';

const https = v.pipe(v.string(), v.url(), v.startsWith('https://'));

/**
 * What differs between installations. Each page carries it as JSON, so the same build serves the sandbox and real Excel
 * with other values.
 */
const configurationSchema = v.strictObject({
  cloud: v.picklist(['global', 'us-gov-high', 'us-gov-dod']),
  /** With the version: `https://graph.microsoft.com/v1.0`, or `/beta` for trials. */
  graphRoot: https,
  /** `https://login.microsoftonline.com/organizations`, or one tenant's id in its place. */
  authority: https,
  knownAuthorities: v.array(v.string()),
  /** Of the app registration; see CONTRIBUTING.md for what has to be registered. */
  clientId: v.pipe(v.string(), v.uuid()),
  officeJsUrl: https,
});

const defaults = {
  cloud: 'global',
  graphRoot: 'https://graph.microsoft.com/v1.0',
  authority: 'https://login.microsoftonline.com/organizations',
  knownAuthorities: [],
  clientId: '00000000-0000-0000-0000-000000000000',
  officeJsUrl: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
};

/**
 * The values of `configuration.json` beside package.json over the defaults; the file is optional and each installation's own.
 * @throws Error that names the field when a value is not what it has to be
 */
export function readConfiguration() {
  const file = new URL('../../configuration.json', import.meta.url);
  const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const parsed = v.safeParse(configurationSchema, { ...defaults, ...own });
  if (parsed.success) return parsed.output;
  const faults = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
  throw new Error(`${fileURLToPath(file)} cannot be used. ${faults.join('; ')}`);
}
