import { fileURLToPath } from 'node:url';
import { moduleRules } from '../../scripts/build/module-rules.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The gallery as a page of its own; nothing of it is shipped. */
export default {
  mode: 'production',
  context: root,
  entry: { gallery: `${here}/gallery.ts`, parts: `${here}/parts.ts` },
  output: { path: `${root}/.cache/gallery`, filename: '[name].js', chunkFilename: '[name].js', clean: true },
  target: ['web', 'es2022'],
  devtool: false,
  performance: false,
  cache: {
    type: 'filesystem',
    cacheDirectory: `${root}/.cache/webpack-gallery`,
    buildDependencies: { config: [import.meta.filename] },
  },
  module: { rules: moduleRules },
};
