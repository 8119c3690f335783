import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** How webpack reads the sources: for the build, and for every page that tests make of the same sources. */
export const moduleRules = [
  {
    test: /\.tsx?$/,
    exclude: /node_modules/,
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
    loader: at('message-catalog-loader.mjs'),
  },
  {
    test: /\.json$/,
    resourceQuery: /^\?themes$/,
    type: 'javascript/auto',
    loader: at('theme-loader.mjs'),
  },
  { test: /\.css$/, type: 'javascript/auto', loader: at('css-rules-loader.mjs') },
];
