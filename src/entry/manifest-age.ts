/**
 * Whether Excel loaded a manifest older than the one that belongs to these pages. The pages are new at once, the manifest
 * only when an administrator uploads it (Microsoft 365 admin center), so each manifest says its own version in the pane's
 * address: `taskpane.html?manifest=1.0.0.0`. Without that nothing is known, and nothing is claimed.
 * @param address of the page, as Excel opened it
 * @param newest one to four numbers with dots between them, as the manifest's `Version`
 */
export function isManifestOlder(address: string, newest: string): boolean {
  const installed = new URL(address).searchParams.get('manifest') ?? '';
  if (!/^\d{1,5}(\.\d{1,5}){0,3}$/.test(installed)) return false;
  const [left, right] = [partsOf(installed), partsOf(newest)];
  const differing = left.findIndex((part, index) => part !== right[index]);
  return (left[differing] ?? 0) < (right[differing] ?? 0);
}

function partsOf(version: string): readonly number[] {
  const parts = version.split('.').map(Number);
  return [0, 1, 2, 3].map((index) => parts[index] ?? 0);
}
