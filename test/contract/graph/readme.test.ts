import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { connectOverHttp } from './sandboxes.ts';

interface Example {
  readonly heading: string;
  readonly commands: string;
  /** What the text block after it shows; empty where there is none. */
  readonly shown: string;
}

/** The shell blocks of a page in their order, each with the text block that follows it. */
function examplesIn(page: string): readonly Example[] {
  const parts = page.matchAll(/^#+ (.*)$|^```sh\n([^]*?)^```$(?:\n+```text\n([^]*?)^```$)?/gm);
  let heading = '';
  return [...parts].flatMap(([, title, commands, shown = '']) => {
    heading = title ?? heading;
    return commands === undefined ? [] : [{ heading, commands, shown }];
  });
}

const separator = '--- next example ---';

/** Runs the blocks one after the other in one shell, as a reader would who copies them. */
function run(examples: readonly Example[], variables: Record<string, string>): Promise<string> {
  const script = examples.map(({ commands }) => commands).join(`\necho '${separator}'\n`);
  return new Promise((resolve, reject) => {
    const shell = spawn('bash', ['-eu', '-o', 'pipefail', '-c', script], { env: { ...process.env, ...variables } });
    let out = '';
    let errors = '';
    shell.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
    shell.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
    shell.on('error', (cause) => {
      reject(new Error('The examples need bash and curl.', { cause }));
    });
    shell.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`The examples ended with ${code ?? 'a signal'} after:\n${out}\n${errors}`));
    });
  });
}

test('every example of the sandbox page does what it says', async () => {
  const examples = examplesIn(await readFile(new URL('../../../sandbox/README.md', import.meta.url), 'utf8'));
  expect(examples.length).toBeGreaterThanOrEqual(7);
  const connection = await connectOverHttp();
  try {
    const out = await run(examples, { GRAPH: connection.graph, CONTROL: connection.control });
    const outputs = out.split(`${separator}\n`);
    const seen = examples.map(({ heading }, index) => ({ heading, shown: outputs[index] ?? '' }));
    expect(seen).toEqual(examples.map(({ heading, shown }) => ({ heading, shown })));
  } finally {
    await connection.close();
  }
});
