import { copyFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack, { type Configuration } from 'webpack';
import { readConfiguration } from '../../../scripts/build/configuration.mjs';
import { contentSecurityPolicy, inlineTextsOf } from '../../../scripts/build/content-security-policy.mjs';
import { moduleRules } from '../../../scripts/build/module-rules.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface BuiltFixture {
  readonly addInFolder: string;
  readonly manifestFile: string;
  remove(): Promise<void>;
}

/** A pane with nothing but the browser's adapters in it, made as the product is made, under the shipped policy. */
export async function buildFixture(): Promise<BuiltFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'tabs-fixture-'));
  await run({
    mode: 'production',
    devtool: false,
    target: ['web', 'es2022'],
    entry: { taskpane: at('fixtures/taskpane.ts') },
    output: { path: folder, filename: '[name].js', chunkFilename: '[name].js', publicPath: '' },
    module: { rules: moduleRules },
    performance: { hints: false },
  });
  await cp(at('../../../assets'), join(folder, 'assets'), { recursive: true });
  const page = at('fixtures/taskpane.html');
  await copyFile(page, join(folder, 'taskpane.html'));
  const policy = contentSecurityPolicy(readConfiguration(), inlineTextsOf(await readFile(page, 'utf8')));
  await writeFile(
    join(folder, 'hosting.json'),
    JSON.stringify({ headers: { 'content-security-policy': policy, 'x-content-type-options': 'nosniff' } }),
  );
  return {
    addInFolder: folder,
    manifestFile: at('../../../manifest.xml'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function run(build: Configuration): Promise<void> {
  const compiler = webpack(build);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const isBroken = error !== null || stats === undefined || stats.hasErrors();
      compiler.close(() => {
        if (isBroken) reject(error ?? new Error(stats?.toString({ colors: false }) ?? 'no build'));
        else resolve();
      });
    });
  });
}
