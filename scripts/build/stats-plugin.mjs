import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const groupings = [
  'groupAssetsByChunk',
  'groupAssetsByEmitStatus',
  'groupAssetsByExtension',
  'groupAssetsByInfo',
  'groupAssetsByPath',
  'groupModulesByAttributes',
  'groupModulesByCacheStatus',
  'groupModulesByExtension',
  'groupModulesByLayer',
  'groupModulesByPath',
  'groupModulesByType',
];

/** Keeps which module went into which file, for the check that nothing heavy reached the first load. */
export class StatsPlugin {
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    compiler.hooks.done.tap('stats', (stats) => {
      const kept = stats.toJson({
        all: false,
        assets: true,
        modules: true,
        nestedModules: true,
        ids: true,
        cachedAssets: true,
        cachedModules: true,
        dependentModules: true,
        modulesSpace: Infinity,
        nestedModulesSpace: Infinity,
        assetsSpace: Infinity,
        groupAssetsByInfo: false,
        groupAssetsByPath: false,
        groupAssetsByExtension: false,
        groupAssetsByEmitStatus: false,
        groupAssetsByChunk: false,
        groupModulesByAttributes: false,
        groupModulesByCacheStatus: false,
        groupModulesByExtension: false,
        groupModulesByLayer: false,
        groupModulesByPath: false,
        groupModulesByType: false,
        // Groups stand in the place of what they hold.
        ...Object.fromEntries(groupings.map((name) => [name, false])),
      });
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileSync(this.file, JSON.stringify(kept));
    });
  }
}
