import { describe, expect, test } from '@jest/globals';
import { standsInOffice, type OfficePage } from './standing-in-office.ts';

/** A page of its own, as a browser opens it. */
function aPage(more: Partial<OfficePage> & Readonly<Record<string, unknown>> = {}): OfficePage {
  const page = { location: { search: '' }, name: '', parent: undefined, external: {}, chrome: {}, ...more };
  return 'parent' in more ? page : Object.assign(page, { parent: page });
}

describe('a page stands in Office', () => {
  test.each([
    ['in a frame, as in Excel on the web', aPage({ parent: {} })],
    ['with the mark of Office in its address', aPage({ location: { search: '?_host_Info=Excel$Win32$16.01$en-US' } })],
    ['with that mark among others', aPage({ location: { search: '?manifest=1.0&_host_Info=Excel%24Mac%2416.01' } })],
    ['named by Office', aPage({ name: JSON.stringify({ hostInfo: 'Excel$Web$16.01' }) })],
    ['in the web view of Windows', aPage({ chrome: { webview: {} } })],
    ['in the web view of the Mac', aPage({ webkit: { messageHandlers: { Agave: {} } } })],
    ['in the web view of Internet Explorer', aPage({ external: { GetHostInfo: () => 'Excel|Win32' } })],
    ['in that of the first Edge', aPage({ agaveHost: {} })],
  ])('%s', (_, page) => {
    expect(standsInOffice(page)).toBe(true);
  });
});

describe('a page stands outside of Office', () => {
  test.each([
    ['by itself', aPage()],
    ['with an address that only speaks of Excel', aPage({ location: { search: '?from=Excel' } })],
    ['named by somebody else', aPage({ name: 'main' })],
    ['named with a number, which is JSON', aPage({ name: '7' })],
    ['in a web view of another program', aPage({ webkit: { messageHandlers: {} } })],
  ])('%s', (_, page) => {
    expect(standsInOffice(page)).toBe(false);
  });
});
