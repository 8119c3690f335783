import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { readConfiguration } from './scripts/build/configuration.mjs';
import { manifestVersionIn } from './scripts/build/manifest-version.mjs';
import { moduleRules } from './scripts/build/module-rules.mjs';
import { HostingPlugin } from './scripts/build/hosting-plugin.mjs';
import { StatsPlugin } from './scripts/build/stats-plugin.mjs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const manifestVersion = manifestVersionIn(readFileSync(new URL('manifest.xml', import.meta.url), 'utf8'));
const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Pages beside the pane that sign-in needs; each loads its own script and nothing of the pane. */
const signInPages = ['sign-in-dialog', 'redirect', 'popup-relay'];

/** The languages of the whole build: browsers of today, because every Excel that has the shared runtime has one. */
const target = ['web', 'es2022'];

export default (_, { mode }) => {
  const isProduction = mode === 'production';
  const configuration = readConfiguration();
  const page = (name, template, chunk) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: at(template),
      chunks: [chunk],
      inject: false,
      minify: isProduction
        ? {
            collapseWhitespace: true,
            removeComments: true,
            minifyCSS: true,
            minifyJS: true,
            removeAttributeQuotes: false,
          }
        : false,
      templateParameters: (compilation, assets) => ({
        name,
        configuration: JSON.stringify(configuration).replaceAll('<', '\\u003c'),
        script: assets.js[0],
        officeJs: configuration.officeJsUrl,
        words: Object.fromEntries(
          [...compilation.chunks]
            .filter(({ name: chunkName }) => chunkName?.startsWith('words-'))
            .map((words) => [words.name.slice('words-'.length), [...words.files][0]]),
        ),
      }),
    });

  return {
    mode,
    target,
    devtool: 'source-map',
    entry: {
      taskpane: at('src/entry/taskpane.ts'),
      ...Object.fromEntries(signInPages.map((name) => [name, at(`src/entry/${name}/${name}.ts`)])),
    },
    output: {
      path: at('dist'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: '',
      clean: true,
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: moduleRules },
    cache: {
      type: 'filesystem',
      cacheDirectory: at('.cache/webpack'),
      buildDependencies: { config: [import.meta.filename] },
    },
    optimization: {
      chunkIds: 'named',
      minimizer: [new TerserPlugin({ extractComments: false, terserOptions: { ecma: 2020, compress: { passes: 3 } } })],
    },
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({
        __VERSION__: JSON.stringify(version),
        __MANIFEST_VERSION__: JSON.stringify(manifestVersion),
      }),
      page('taskpane', 'src/entry/shell/taskpane.html', 'taskpane'),
      ...signInPages.map((name) => page(name, 'src/entry/sign-in-page.html', name)),
      new CopyPlugin({
        patterns: [{ from: at('assets/*.png'), to: 'assets/[name][ext]' }, at('src/entry/policy.json')],
      }),
      new HostingPlugin(configuration),
      new StatsPlugin(at('.cache/stats.json')),
    ],
  };
};
