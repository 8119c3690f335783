import { describe, expect, test } from '@jest/globals';
import { dialogVisit } from './dialog-visit.ts';

const ours = 'https://localhost:3000/sign-in-dialog.html';
const place = { authority: 'https://login.localhost:9443/organizations', clientId: 'our-client' };
const good = new URL('https://login.localhost:9443/organizations/oauth2/v2.0/authorize?state=s');
good.searchParams.set('client_id', place.clientId);
good.searchParams.set('redirect_uri', ours);

describe('the pane sends the person to the sign-in page', () => {
  test('of the configured service, for this add-in, and back here', () => {
    expect(visit(`go=${encodeURIComponent(good.href)}`)).toEqual({ kind: 'going', address: good.href });
  });

  test('also when Office added its own text to our address', () => {
    const page = new URL(`${ours}?_host_Info=Excel$Web#go=${encodeURIComponent(good.href)}`);
    expect(dialogVisit(page, place).kind).toBe('going');
  });

  test.each<[string, (address: URL) => void]>([
    ['not encrypted', (to) => (to.protocol = 'http:')],
    ['another host', (to) => (to.hostname = 'login.evil.example')],
    ['another port', (to) => (to.port = '9444')],
    ['a name before the host', (to) => (to.username = 'login.localhost')],
    ['a password before the host', (to) => (to.password = 'x')],
    ['another page of the service', (to) => (to.pathname = '/organizations/oauth2/v2.0/logout')],
    ['a page below the sign-in page', (to) => (to.pathname += '/x')],
    ['no tenant', (to) => (to.pathname = '/oauth2/v2.0/authorize')],
    ['another add-in', (to) => to.searchParams.set('client_id', 'other')],
    ['an answer for somebody else', (to) => to.searchParams.set('redirect_uri', 'https://evil.example/')],
  ])('never to %s', (_, spoil) => {
    const address = new URL(good);
    spoil(address);
    expect(visit(`go=${encodeURIComponent(address.href)}`)).toEqual({ kind: 'astray' });
  });

  test.each(['javascript:alert(1)', 'not an address', ''])('never to "%s"', (address) => {
    expect(visit(`go=${encodeURIComponent(address)}`)).toEqual({ kind: 'astray' });
  });
});

describe('the sign-in service sends the person back', () => {
  test.each(['code=c&state=s&session_state=x', 'error=access_denied&state=s'])('with %s', (fragment) => {
    expect(visit(fragment)).toEqual({ kind: 'coming-back', fragment });
  });

  test.each(['', 'code=c', 'state=s', 'anything'])('and "%s" is no answer', (fragment) => {
    expect(visit(fragment)).toEqual({ kind: 'astray' });
  });
});

function visit(fragment: string) {
  return dialogVisit(new URL(`${ours}#${fragment}`), place);
}
