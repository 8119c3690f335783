import { describe, expect, test } from '@jest/globals';
import { contentSecurityPolicy, hashOf, inlineTextsOf } from './content-security-policy.mjs';

const configuration = {
  cloud: 'global',
  graphRoot: 'https://graph.microsoft.com/v1.0',
  authority: 'https://login.microsoftonline.com/organizations',
  knownAuthorities: [],
  clientId: '00000000-0000-0000-0000-000000000000',
  officeJsUrl: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
} as const;

describe('the content security policy', () => {
  const page =
    '<style>a{}</style><script type="application/json">{}</script><script>run()</script><script src="x.js"></script>';

  test('finds the inline texts of a page and no data blocks', () => {
    expect(inlineTextsOf(page)).toEqual({ scripts: ['run()'], styles: ['a{}'] });
  });

  test('allows exactly the inline texts, and nothing unsafe', () => {
    const policy = contentSecurityPolicy(configuration, inlineTextsOf(page));
    expect(policy).toContain(`script-src 'self' ${hashOf('run()')} https://appsforoffice.microsoft.com;`);
    expect(policy).toContain(hashOf('a{}'));
    expect(policy).not.toMatch(/unsafe|\*(?!\.)|http:/);
  });

  test('lets workers come from our own origin only, not from where office.js comes from', () => {
    const policy = contentSecurityPolicy(configuration, { scripts: [], styles: [] });
    expect(/worker-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
  });

  test('lets the pages talk to the configured services only', () => {
    const policy = contentSecurityPolicy(configuration, { scripts: [], styles: [] });
    expect(/connect-src ([^;]*)/.exec(policy)?.[1]).toBe(
      "'self' https://login.microsoftonline.com https://graph.microsoft.com https://*.sharepoint.com",
    );
  });
});
