import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const { createLightTheme, createDarkTheme, teamsHighContrastTheme } = require('@fluentui/react-components');

/**
 * webpack loader: makes Fluent's themes from the brand ramp while building (`themes.json?themes`), with the tokens that
 * the parts in use ask for. What makes the themes weighs more than what comes out of it, and of what comes out the pane
 * needs a third.
 */
export default function loadThemes(source) {
  const done = this.async();
  // The result changes with every style sheet and package that asks for tokens, not with the ramp alone.
  for (const folder of foldersThatAsk(source, this.resourcePath)) this.addContextDependency(folder);
  compileThemes(source, this.resourcePath).then(
    (themes) => done(null, moduleOf(themes)),
    (error) => done(error),
  );
}

function moduleOf({ light, dark, black, 'high-contrast': highContrast }) {
  return [
    `const light = ${JSON.stringify(light)};`,
    `const dark = { ...light, ...${JSON.stringify(differences(light, dark))} };`,
    `const black = { ...dark, ...${JSON.stringify(differences(dark, black))} };`,
    `const highContrast = { ...light, ...${JSON.stringify(differences(light, highContrast))} };`,
    `export default { light, dark, black, 'high-contrast': highContrast };`,
  ].join('\n');
}

/**
 * Fluent's tokens with the pane's own values over them: a raised contrast here and there, and its roles `--ring-*` and
 * `--hero-*`. Black lowers the surfaces of dark, not its text.
 *
 * @param {string} source the text of `themes.json`: brand ramp, own values by theme, and Fluent's packages in use
 * @param {string} path where it lies; style sheets beside it ask for tokens too
 */
export async function compileThemes(source, path) {
  const { ramp, ...own } = JSON.parse(source);
  const asked = await tokensAskedFor(foldersThatAsk(source, path));
  const needed = (theme) => Object.fromEntries(Object.entries(theme).filter(([name]) => asked.has(name)));
  const light = { ...createLightTheme(ramp), ...own.light };
  const dark = { ...createDarkTheme(ramp), ...own.dark };
  const { fontFamilyBase } = light;
  return {
    light: needed(light),
    dark: needed(dark),
    black: needed({ ...dark, ...own.black }),
    'high-contrast': needed({ ...teamsHighContrastTheme, fontFamilyBase, ...own['high-contrast'] }),
  };
}

/** Fluent's packages in use, and the folder with the pane's own style sheets. */
function foldersThatAsk(source, path) {
  const { parts } = JSON.parse(source);
  return [...parts.map((part) => dirname(require.resolve(`@fluentui/${part}`))), dirname(path)];
}

/** Custom properties read in the styles of these folders, and tokens named in their code. */
async function tokensAskedFor(folders) {
  const names = new Set();
  for (const folder of folders) {
    const files = await readdir(folder, { recursive: true });
    for (const file of files.filter((name) => /[.](css|c?js)$/.test(name))) {
      const text = await readFile(join(folder, file), 'utf8');
      for (const [, name] of text.matchAll(/(?:var\(--|tokens\.)([\w-]+)/g)) names.add(name);
    }
  }
  return names;
}

function differences(from, to) {
  return Object.fromEntries(Object.entries(to).filter(([name, value]) => from[name] !== value));
}
