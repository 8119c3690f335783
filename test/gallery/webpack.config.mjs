import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The gallery as a page of its own; nothing of it is shipped. */
export default {
  mode: 'production',
  context: root,
  entry: { gallery: `${here}/gallery.ts` },
  output: { path: `${root}/.cache/gallery`, filename: '[name].js', chunkFilename: '[name].js', clean: true },
  target: ['web', 'es2022'],
  devtool: false,
  performance: false,
  cache: {
    type: 'filesystem',
    cacheDirectory: `${root}/.cache/webpack-gallery`,
    buildDependencies: { config: [import.meta.filename] },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2022',
          },
        },
      },
      {
        test: /\.json$/,
        resourceQuery: /^\?(messages|pseudo)$/,
        type: 'javascript/auto',
        loader: `${root}/scripts/build/message-catalog-loader.mjs`,
      },
      {
        test: /\.json$/,
        resourceQuery: /^\?themes$/,
        type: 'javascript/auto',
        loader: `${root}/scripts/build/theme-loader.mjs`,
      },
      { test: /\.css$/, type: 'javascript/auto', loader: `${root}/scripts/build/css-rules-loader.mjs` },
    ],
  },
};
