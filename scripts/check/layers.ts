/** `npm run check:layers`: holds every import of the project against the rules of .dependency-cruiser.mjs. */
import { fileURLToPath } from 'node:url';
import { cruiseLayers } from './cruise-layers.ts';

/** Fewer modules than this means that the check no longer sees the project, which must not pass for "all is well". */
const fewestModules = 100;

const { modules, violations } = await cruiseLayers(fileURLToPath(new URL('../../', import.meta.url)), [
  'src',
  'sandbox',
  'scripts',
  'test',
]);

for (const { rule, from, to, hint } of violations) console.log(`${from} may not import ${to} (${rule})\n  ${hint}`);
if (modules < fewestModules) console.log(`Only ${modules} modules were looked at; the check does not see the project.`);
else if (violations.length === 0) console.log(`layers: ${modules} modules keep every rule`);
process.exitCode = violations.length > 0 || modules < fewestModules ? 1 : 0;
