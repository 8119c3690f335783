/** What must hold for a manifest that goes to other people, and need not hold on a developer's machine. */

/** The admin center takes no larger file. */
const largestBytes = 512 * 1024;

function versionParts(version: string): number[] {
  return version.split('.').map(Number);
}

function isHigher(version: string, than: string): boolean {
  const [left, right] = [versionParts(version), versionParts(than)];
  const differs = [0, 1, 2, 3].find((part) => (left[part] ?? 0) !== (right[part] ?? 0));
  return differs !== undefined && (left[differs] ?? 0) > (right[differs] ?? 0);
}

/** @param lastVersion the `Version` of the manifest released before this one; undefined for the first release */
export function releaseFaults(xml: string, lastVersion: string | undefined): readonly string[] {
  const faults: string[] = [];
  const version = /<Version>([^<]*)<\/Version>/.exec(xml)?.[1] ?? '';
  if (/localhost|127\.0\.0\.1/.test(xml)) faults.push('an address of this machine stands in it');
  if (/example\.(com|org|net)|contoso|your[-_ ]?(host|domain|company)/i.test(xml))
    faults.push('an example stands in it');
  if (lastVersion !== undefined && !isHigher(version, lastVersion)) {
    faults.push(`its version ${version} is not higher than ${lastVersion}`);
  }
  if (Buffer.byteLength(xml) > largestBytes) faults.push('it is larger than 512 KB');
  return faults;
}
