import { describe, expect, test } from '@jest/globals';
import { dressPage, dressPolicy, type Dressing } from './dress-page.ts';

const dressing: Dressing = {
  clientId: 'sandbox-client',
  addresses: {
    graph: 'https://graph.localhost:2',
    login: 'https://login.localhost:3',
    files: 'https://files.localhost:4',
    addIn: 'https://localhost:5',
    excel: 'https://localhost:1',
    tenant: 'https://tenant.localhost:1',
  },
};

const shipped = `<!doctype html><html><head><meta charset="utf-8">
<script id="configuration" type="application/json">{"graphRoot":"https://graph.microsoft.com/v1.0","authority":"https://login.microsoftonline.com/organizations","knownAuthorities":[],"clientId":"real","officeJsUrl":"https://appsforoffice.microsoft.com/lib/1/hosted/office.js","title":"a </b>"}</script>
<script src="taskpane.1a2b.js" defer></script>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js" defer></script></head><body></body></html>`;

function configurationOf(html: string): unknown {
  const [, json = ''] = /application\/json">(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json);
}

describe('a page of the add-in in the sandbox', () => {
  const html = dressPage(shipped, dressing);

  test('talks to the sandbox and keeps every other value of its configuration', () => {
    expect(configurationOf(html)).toEqual({
      graphRoot: 'https://graph.localhost:2/v1.0',
      authority: 'https://login.localhost:3/organizations',
      knownAuthorities: ['login.localhost:3'],
      clientId: 'sandbox-client',
      officeJsUrl: 'https://localhost:5/office-js/office.js',
      title: 'a </b>',
    });
  });

  test('takes office.js from its own origin, under the same file name', () => {
    expect(html).toContain('<script src="/office-js/office.js" defer>');
  });

  test('runs the shim before every script of its own', () => {
    expect(html.indexOf('/sandbox-shim.js')).toBeGreaterThan(0);
    expect(html.indexOf('/sandbox-shim.js')).toBeLessThan(html.indexOf('<script id="configuration"'));
  });

  test('is otherwise what was built, inline scripts to the letter', () => {
    const inline = '<script>remember("https://appsforoffice.microsoft.com/lib/1/hosted/office.js")</script>';
    expect(dressPage(shipped.replace('</head>', `${inline}</head>`), dressing)).toContain(inline);
    expect(html).toContain('<script src="taskpane.1a2b.js" defer></script>');
  });
});

test('a page without a configuration is dressed too', () => {
  expect(dressPage('<html><head></head></html>', dressing)).toBe(
    '<html><head><script src="/sandbox-shim.js"></script></head></html>',
  );
});

test('a configuration that is no object is refused', () => {
  expect(() => dressPage(shipped.replace(/\{"graphRoot.*?\}/s, '3'), dressing)).toThrow(/not a JSON object/);
});

describe('the policy of the add-in in the sandbox', () => {
  test('names the sandbox where it named Microsoft, and nothing more', () => {
    const policy =
      "default-src 'none'; script-src 'self' 'sha256-abc=' https://appsforoffice.microsoft.com; connect-src 'self' https://login.microsoftonline.com https://graph.microsoft.com https://*.sharepoint.com; frame-ancestors 'self' https://*.officeapps.live.com https://*.sharepoint.com;";
    expect(dressPolicy(policy, dressing.addresses)).toBe(
      "default-src 'none'; script-src 'self' 'sha256-abc='; connect-src 'self' https://login.localhost:3 https://graph.localhost:2 https://files.localhost:4; frame-ancestors 'self' https://localhost:1 https://tenant.localhost:1",
    );
  });

  test('allows nothing that was not shipped', () => {
    expect(dressPolicy("default-src 'none'; connect-src 'self'", dressing.addresses)).toBe(
      "default-src 'none'; connect-src 'self'",
    );
  });
});
