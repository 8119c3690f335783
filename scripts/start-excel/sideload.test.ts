import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { sideloadFromOutput } from './sideload.ts';

const document = 'https://contoso.sharepoint.com/b.xlsx?web=1';
const root = fileURLToPath(new URL('../../', import.meta.url));
const id = /<Id>(.*)<\/Id>/.exec(readFileSync(join(root, 'manifest.xml'), 'utf8'))?.[1] ?? '';
const address = `${document}&wdaddindevserverport=3000&wdaddinmanifestfile=manifest.xml&wdaddinmanifestguid=${id}`;

/** Asks the tool's own function for the address, in a process of its own, because Jest cannot load it; nothing opens. */
function addressByTheTool(): string {
  const script = `
    const tool = require('node:module').createRequire(require.resolve('office-addin-debugging'));
    const { generateSideloadUrl } = tool('office-addin-dev-settings/lib/sideload');
    const { OfficeAddinManifest } = tool('office-addin-manifest');
    OfficeAddinManifest.readManifestFile('manifest.xml')
      .then((manifest) => generateSideloadUrl('manifest.xml', manifest, '${document}'))
      .then((address) => console.log(address));`;
  return execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }).trim();
}

describe('the address that sideloads', () => {
  test('is made by office-addin-debugging from our manifest', () => {
    expect(addressByTheTool()).toBe(address);
  }, 30_000);
});

describe('what the tool did', () => {
  const started = 'Debugging is being started...\nApp type: web\nSideloading the Office Add-in...\n';

  test('is read from the address that it opened', () => {
    const output = `${started}Launching excel via ${address}\nDebugging started.\n`;
    expect(sideloadFromOutput(output, document)).toEqual({ kind: 'opened', address });
  });

  test('is nothing when it says why not, though it ends with 0', () => {
    const output = `${started}Error: Unable to start debugging.\nError: Unable to read data for manifest file: m.xml.\n`;
    expect(sideloadFromOutput(output, document)).toEqual({
      kind: 'failed',
      say: 'office-addin-debugging opened no workbook. Unable to start debugging. Unable to read data for manifest file: m.xml.',
    });
  });

  test('is nothing when it opened something else, or said nothing', () => {
    expect(sideloadFromOutput(`${started}Launching excel via https://office.com/\n`, document).kind).toBe('failed');
    expect(sideloadFromOutput('', document)).toEqual({
      kind: 'failed',
      say: 'office-addin-debugging opened no workbook.',
    });
  });
});
