import { describe, expect, test } from '@jest/globals';
import { describeSandbox } from '#sandbox/server/describe-sandbox.ts';
import { preferredPorts } from '#sandbox/server/open-listeners.ts';
import { createOrigins, type Layout, type SandboxPorts } from '#sandbox/server/origins.ts';
import { welcome } from './welcome.ts';

function said(wish: { ports?: Partial<SandboxPorts>; layout?: Layout; opened?: boolean } = {}): readonly string[] {
  const ports = { ...preferredPorts, ...wish.ports };
  const layout = wish.layout ?? 'sites';
  const origins = createOrigins(ports, layout);
  const budget = {
    key: 'budget',
    drive: 'ana',
    driveId: 'b!1',
    itemId: '01A',
    name: 'Budget.xlsx',
    path: 'Budget.xlsx',
    fileUrl: 'https://contoso-my.sharepoint.com/Budget.xlsx',
    rawFileUrl: 'https://contoso-my.sharepoint.com/Budget.xlsx',
    sharingToken: 'u!1',
    rawSharingToken: 'u!1',
    links: [],
  };
  const seed = { people: [], drives: [], files: [budget] };
  const description = describeSandbox(ports, origins, '/state/ca.pem', seed, []);
  const opened = wish.opened ?? false;
  const files = { certificateFile: '/state/ca.pem', descriptionFile: '/state/sandbox.json' };
  return welcome({ origins, ports, layout, description, opened, ...files });
}

describe('what npm start says', () => {
  test('names the plain address before every other', () => {
    const addresses = said()
      .join('\n')
      .match(/https:\/\/\S+/g);
    expect(addresses?.[0]).toBe('https://localhost:8443');
  });

  test('ends every address that is to be clicked at white space', () => {
    const lines = said().filter((line) => line.includes('https://') && !line.startsWith('c()'));
    for (const line of lines) expect(line).toMatch(/https:\/\/[a-z.]*localhost:\d+[a-z0-9./]*$/);
    expect(lines.length).toBeGreaterThan(5);
  });

  test('has one line on what to do first', () => {
    expect(said().filter((line) => line.includes('First:'))).toHaveLength(1);
    expect(said({ opened: true }).filter((line) => line.includes('First:'))).toHaveLength(1);
  });

  test('explains the warning only where no browser that trusts the certificate was opened', () => {
    expect(said().join('\n')).toContain('That is safe here');
    expect(said({ opened: true }).join('\n')).not.toContain('warn');
  });

  test('tells which ports were taken', () => {
    expect(said().join('\n')).not.toContain('taken');
    expect(said({ ports: { addIn: 3001 } }).join('\n')).toContain('the add-in on 3001 instead of 3000');
  });

  test('says what the flat layout changes', () => {
    const lines = said({ layout: 'flat' });
    expect(lines.join('\n')).toContain('cookies and silent sign-in may succeed');
    expect(lines.find((line) => line.includes('Workbook window'))).toContain('https://127.0.0.1:8443/workbook');
  });
});
