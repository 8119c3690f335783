import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      resolved: v.optional(v.string()),
      optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
});
type Packages = v.InferOutput<typeof Lock>['packages'];

const { packages } = v.parse(
  Lock,
  JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')),
);

/** Optional packages that a locked one names and the lock does not hold, looked up as Node does: from inside out. */
function missingOptional(locked: Packages): string[] {
  return Object.entries(locked).flatMap(([folder, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => {
        const around = folder
          .split('/node_modules/')
          .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
        return ![...around.map((outer) => `${outer}/node_modules/${name}`), `node_modules/${name}`].some(
          (at) => at in locked,
        );
      })
      .map((name) => `${folder} needs ${name}`),
  );
}

describe('package-lock.json', () => {
  test('holds the packages for every system, without which npm ci refuses on all of them', () => {
    expect(missingOptional(packages)).toEqual([]);
    const one = 'node_modules/@swc/core-darwin-arm64';
    const lacking = Object.fromEntries(Object.entries(packages).filter(([folder]) => folder !== one));
    expect(missingOptional(lacking)).toEqual(['node_modules/@swc/core needs @swc/core-darwin-arm64']);
  });

  test('records no address from which a package was downloaded', () => {
    expect(Object.keys(packages).filter((folder) => packages[folder]?.resolved !== undefined)).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(1000);
  });
});
