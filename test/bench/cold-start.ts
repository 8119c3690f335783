/**
 * `npm run bench:cold`: opens the built pane in fresh browser profiles and says how long a person waits. The machine's
 * times mean little by themselves; compare two builds on the same machine.
 */
import { openStage } from '../support/sandbox-and-browser.ts';
import { openWorkbook } from '../support/workbook.ts';

const runs = 9;

interface Times {
  /** From the start of the page to its first text, as the browser reports it. */
  readonly firstPaintMs: number;
  /** From the start of the page to the first button that can be pressed: signed in, workbook found. */
  readonly usableMs: number;
}

async function openCold(stage: Awaited<ReturnType<typeof openStage>>): Promise<Times> {
  const workbook = await openWorkbook(stage, { profile: 'desktop' });
  await workbook.openPane();
  await workbook.pane.getByRole('button', { name: 'Start session' }).waitFor();
  const frame = await workbook.paneFrame();
  const times = await frame.evaluate(() => ({
    firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    usableMs: performance.now(),
  }));
  await workbook.context.close();
  return times;
}

function median(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)} ms (${Math.round(sorted[0] ?? Number.NaN)} to ${Math.round(sorted.at(-1) ?? Number.NaN)})`;
}

// The pages keep their own clock here: a moved one would not measure.
const stage = await openStage({ pageClock: 'shim' });
try {
  await openCold(stage);
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await openCold(stage));
  console.log(`first paint: ${median(times.map(({ firstPaintMs }) => firstPaintMs))}`);
  console.log(`usable: ${median(times.map(({ usableMs }) => usableMs))}`);
} finally {
  await stage.close();
}
