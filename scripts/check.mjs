/** `npm run check`: every static check, cheap first, one line each. */
import { runChecks } from './test/run-checks.mjs';

const { failed } = await runChecks((line) => console.log(line));
process.exitCode = failed > 0 ? 1 : 0;
