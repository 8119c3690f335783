import { spawn } from 'node:child_process';

export interface Finished {
  /** Exit status; undefined when a signal ended it. */
  readonly status: number | undefined;
  readonly output: string;
  readonly complaints: string;
}

export interface StartedProgram {
  readonly finished: Promise<Finished>;
  /** What Ctrl+C does to all that runs in the terminal. */
  interrupt(): void;
}

/** Starts a program without standard input, as a terminal does: in a process group of its own. */
export function startProgram(
  program: string,
  words: readonly string[],
  environment: NodeJS.ProcessEnv,
): StartedProgram {
  const child = spawn(program, [...words], { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const finished = new Promise<Finished>((resolve, reject) => {
    let output = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (complaints += part));
    child.on('error', (cause) => {
      reject(new Error(`These tests need ${program}. Install it, or run npm test, which does.`, { cause }));
    });
    child.on('close', (status) => {
      resolve({ status: status ?? undefined, output, complaints });
    });
  });
  return {
    finished,
    interrupt: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    },
  };
}
