import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const excelFolder = new URL('../', import.meta.url);

type ModuleKind = 'es6' | 'commonjs';

async function compile(file: URL, kind: ModuleKind): Promise<string> {
  const { code } = await transform(await readFile(file, 'utf8'), {
    filename: fileURLToPath(file),
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: kind },
  });
  return code;
}

/**
 * The TypeScript of the simulated Excel as modules a browser takes: types taken out, nothing bundled, each file compiled
 * once. `undefined` for a path that is not a module of ours.
 */
export function createBrowserModules() {
  const compiled = new Map<string, Promise<string>>();
  const get = (path: string, kind: ModuleKind): Promise<string> => {
    const found = compiled.get(path) ?? compile(new URL(path, excelFolder), kind);
    compiled.set(path, found);
    return found;
  };
  return {
    module: (path: string): Promise<string> | undefined =>
      /^(?:[a-z-]+\/)?[a-z-]+\.ts$/.test(path) ? get(path, 'es6') : undefined,
    /** Files without imports, as one classic script that calls what each exports as `install`. */
    classicScript: async (paths: readonly string[], argument: string): Promise<string> => {
      const parts = await Promise.all(paths.map((path) => get(path, 'commonjs')));
      const calls = parts.map((code) => `(function (exports) {\n${code}\nexports.install(${argument});\n})({});`);
      return calls.join('\n');
    },
  };
}

export type BrowserModules = ReturnType<typeof createBrowserModules>;
