import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

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
        chunkModules: false,
        ids: true,
        modulesSpace: Infinity,
        nestedModulesSpace: Infinity,
        assetsSpace: Infinity,
      });
      mkdirSync(dirname(this.file), { recursive: true });
      writeFileSync(this.file, JSON.stringify(kept));
    });
  }
}
