import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One clock for the sandbox and for programs in other processes: a file that holds the seconds. What a program would
 * sleep is added to it instead, and written down; so nothing waits, and waits can be looked at.
 */
export interface SharedClock {
  /** Milliseconds, for the sandbox. */
  now(): number;
  advance(seconds: number): Promise<void>;
  /** The seconds that were slept since the last look. */
  takeWaits(): Promise<readonly number[]>;
  /** Before a program's first, second … look at the time so many seconds pass: slow work of its own. */
  pass(secondsBeforeLooks: readonly number[]): Promise<void>;
  /** Makes bash, Python and Node live by this clock. */
  readonly environment: Readonly<Record<string, string>>;
  /** To be given to Node before the program. */
  readonly nodeModule: string;
}

const shell = {
  sleep: `#!/usr/bin/env bash
echo "$1" >> "$CLOCK_FILE.waits"
echo $(($(cat "$CLOCK_FILE") + $1)) > "$CLOCK_FILE.new" && mv "$CLOCK_FILE.new" "$CLOCK_FILE"
`,
  date: `#!/usr/bin/env bash
if [ "$*" != +%s ]; then exec /bin/date "$@"; fi
passing=$(head -n 1 "$CLOCK_FILE.passing")
tail -n +2 "$CLOCK_FILE.passing" > "$CLOCK_FILE.rest" && mv "$CLOCK_FILE.rest" "$CLOCK_FILE.passing"
now=$(($(cat "$CLOCK_FILE") + passing))
echo "$now" > "$CLOCK_FILE.new" && mv "$CLOCK_FILE.new" "$CLOCK_FILE"
echo "$now"
`,
};

/** Python runs a module of this name before any program. */
const python = `import os, time
CLOCK = os.environ.get("CLOCK_FILE")
def move(seconds):
    with open(CLOCK) as file: now = int(file.read()) + int(seconds)
    with open(CLOCK + ".new", "w") as file: file.write(str(now))
    os.replace(CLOCK + ".new", CLOCK)
    return now
def look():
    with open(CLOCK + ".passing") as file: first, *rest = file.read().split() or [0]
    with open(CLOCK + ".passing", "w") as file: file.write("\\n".join(rest))
    return move(first)
def sleep(seconds):
    with open(CLOCK + ".waits", "a") as file: file.write(f"{seconds}\\n")
    move(seconds)
if CLOCK:
    time.sleep, time.monotonic = sleep, look
`;

/** Only the program's own waits: Node's network has timers too. */
const node = `import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
const { CLOCK_FILE: clock } = process.env;
const isProgram = () => /program\\.mjs/.test(new Error().stack);
const move = (seconds) => {
  const now = Number(readFileSync(clock, 'utf8')) + Number(seconds);
  writeFileSync(clock + '.new', String(now));
  renameSync(clock + '.new', clock);
  return now;
};
const look = () => {
  const [first = 0, ...rest] = readFileSync(clock + '.passing', 'utf8').split('\\n');
  writeFileSync(clock + '.passing', rest.join('\\n'));
  return move(first);
};
const { now } = Date;
Date.now = () => (isProgram() ? look() * 1000 : now());
const later = globalThis.setTimeout;
globalThis.setTimeout = (done, milliseconds, ...rest) => {
  if (!isProgram()) return later(done, milliseconds, ...rest);
  appendFileSync(clock + '.waits', milliseconds / 1000 + '\\n');
  move(milliseconds / 1000);
  return later(done, 0, ...rest);
};
`;

/** @param folder a folder of the test's own */
export async function createSharedClock(folder: string): Promise<SharedClock> {
  const file = join(folder, 'clock');
  const programs = join(folder, 'programs');
  const pythonModules = join(folder, 'python');
  const nodeModule = join(folder, 'clock.mjs');
  await Promise.all([programs, pythonModules].map((path) => mkdir(path)));
  await writeFile(join(pythonModules, 'sitecustomize.py'), python);
  await writeFile(nodeModule, node);
  for (const [name, text] of Object.entries(shell)) {
    await writeFile(join(programs, name), text);
    await chmod(join(programs, name), 0o755);
  }
  // The certificate is made by this clock and judged by the machine's.
  await writeFile(file, String(Math.floor(Date.now() / 1000)));
  await writeFile(`${file}.waits`, '');

  return {
    now: () => Number(readFileSync(file, 'utf8')) * 1000,
    advance: async (seconds) => {
      await writeFile(`${file}.new`, String(Number(await readFile(file, 'utf8')) + seconds));
      await rename(`${file}.new`, file);
    },
    takeWaits: async () => {
      const waits = await readFile(`${file}.waits`, 'utf8');
      await writeFile(`${file}.waits`, '');
      return waits.split('\n').filter(Boolean).map(Number);
    },
    pass: (secondsBeforeLooks) => writeFile(`${file}.passing`, secondsBeforeLooks.join('\n')),
    environment: {
      CLOCK_FILE: file,
      PATH: `${programs}:${process.env['PATH'] ?? ''}`,
      PYTHONPATH: pythonModules,
    },
    nodeModule,
  };
}
