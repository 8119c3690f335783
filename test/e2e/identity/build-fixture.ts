import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import { readConfiguration } from '../../../scripts/build/configuration.mjs';
import { contentSecurityPolicy, inlineTextsOf } from '../../../scripts/build/content-security-policy.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface BuiltFixture {
  readonly addInFolder: string;
  readonly manifestFile: string;
  remove(): Promise<void>;
}

const pages = {
  taskpane: { script: 'fixtures/taskpane.ts', template: 'fixtures/taskpane.html' },
  'sign-in-dialog': shippedPage('sign-in-dialog'),
  redirect: shippedPage('redirect'),
  'popup-relay': shippedPage('popup-relay'),
};

function shippedPage(name: string) {
  return { script: `../../../src/entry/${name}/${name}.ts`, template: '../../../src/entry/sign-in-page.html' };
}

/** A pane with nothing but sign-in in it, the three shipped pages beside it, and the shipped policy around all of it. */
export async function buildFixture(): Promise<BuiltFixture> {
  const folder = await mkdtemp(join(tmpdir(), 'sign-in-fixture-'));
  const configuration = readConfiguration();
  const build: Configuration = {
    mode: 'development',
    devtool: false,
    target: ['web', 'es2022'],
    entry: Object.fromEntries(Object.entries(pages).map(([name, { script }]) => [name, at(script)])),
    output: { path: folder, filename: '[name].js', chunkFilename: '[name].js', publicPath: '' },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
          },
        },
      ],
    },
    plugins: Object.entries(pages).map(
      ([name, { template }]) =>
        new HtmlPlugin({
          filename: `${name}.html`,
          template: at(template),
          inject: false,
          templateParameters: {
            name,
            configuration: JSON.stringify(configuration),
            script: `${name}.js`,
            officeJs: configuration.officeJsUrl,
          },
        }),
    ),
  };
  await run(build);
  await cp(at('../../../assets'), join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'hosting.json'), JSON.stringify({ headers: await headersFor(folder) }));
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

/** As `npm run build` writes them. */
async function headersFor(folder: string): Promise<Record<string, string>> {
  const texts = await Promise.all(
    Object.keys(pages).map(async (name) => inlineTextsOf(await readFile(join(folder, `${name}.html`), 'utf8'))),
  );
  const inline = { scripts: texts.flatMap(({ scripts }) => scripts), styles: texts.flatMap(({ styles }) => styles) };
  return { 'content-security-policy': contentSecurityPolicy(readConfiguration(), inline) };
}
