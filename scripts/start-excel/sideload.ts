import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Sideload =
  { readonly kind: 'opened'; readonly address: string } | { readonly kind: 'failed'; readonly say: string };

/**
 * What office-addin-debugging did, by what it printed: it ends with 0 whether or not it did anything. The one effect
 * that can be seen is the address it hands to the browser, and that has to be the one that sideloads this manifest.
 */
export function sideloadFromOutput(output: string, document: string): Sideload {
  const address = /^Launching excel via (\S+)$/im.exec(output)?.[1];
  if (address?.startsWith(document) === true && address.includes('&wdaddinmanifestguid='))
    return { kind: 'opened', address };
  const reasons = [...output.matchAll(/^Error: (.+)$/gm)].map(([, reason]) => reason);
  return { kind: 'failed', say: ['office-addin-debugging opened no workbook.', ...reasons].join(' ') };
}

/** Has office-addin-debugging open the workbook with the add-in sideloaded, in the person's own browser. */
export function sideload(document: string): Promise<Sideload> {
  const tool = fileURLToPath(new URL('../../node_modules/office-addin-debugging/cli.js', import.meta.url));
  const words = [tool, 'start', 'manifest.xml', 'web', '--app', 'excel', '--document', document];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error) =>
      resolve({ kind: 'failed', say: `office-addin-debugging did not start: ${error.message}` }),
    );
    child.on('close', () => resolve(sideloadFromOutput(output, document)));
  });
}
