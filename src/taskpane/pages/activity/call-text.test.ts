import { describe, expect, test } from '@jest/globals';
import type { SentView } from './activity-view.ts';
import { callForms, callText } from './call-text.ts';

const root = 'https://graph.microsoft.com/v1.0';
const start: SentView = {
  method: 'POST',
  template: '/drives/{drive-id}/items/{item-id}/workbook/createSession',
  attempt: 1,
  attempts: 1,
  clientRequestId: undefined,
  bodySent: '{"persistChanges":true}',
  sentAt: '2026-11-23T10:42:00.000Z',
};
const close = { ...start, template: '/drives/{drive-id}/items/{item-id}/workbook/closeSession', bodySent: '{}' };
const find = { ...start, method: 'GET', template: '/shares/{sharing-url}/driveItem', bodySent: undefined };
const save = { ...start, method: 'PUT', template: '/me/drive/special/approot:/{file}:/content', bodySent: '…' };
const read = { ...find, template: '{download-address}' };

describe.each(callForms)('a call as %s', (form) => {
  test('goes to the address it went to, with placeholders as they are', () => {
    expect(callText(start, form, root)).toContain(`${root}/drives/{drive-id}/items/{item-id}/workbook/createSession`);
  });

  test('leaves the token to the reader, and the session id where it is one of the session', () => {
    expect(callText(start, form, root)).toContain('Bearer {token}');
    expect(callText(start, form, root)).not.toContain('session-id');
    expect(callText(close, form, root)).toMatch(/workbook-session-id['"]?\s*[:=]\s*['"]?\{session-id\}/);
  });

  test('carries the body that was sent', () => {
    expect(callText(start, form, root).replaceAll('\\"', '"')).toContain('{"persistChanges":true}');
    expect(callText(find, form, root)).not.toContain('application/json');
  });

  test('says how it was sent: a start that may take its time, settings that overwrite nobody’s', () => {
    expect(callText(start, form, root)).toMatch(/Prefer['"]?\s*[:=]\s*['"]?respond-async/);
    expect(callText(save, form, root)).toMatch(/If-Match['"]?\s*[:=]\s*['"]?\{etag\}/);
    expect(callText(close, form, root)).not.toMatch(/Prefer|If-Match/);
  });

  test('has a place for a body that is not kept', () => {
    expect(callText(save, form, root)).toContain('{body}');
    expect(callText(save, form, root)).not.toContain('…');
  });

  test('reads a download bare', () => {
    const text = callText(read, form, root);
    expect(text).toContain('{download-address}');
    expect(text).not.toMatch(/token|graph\.microsoft/);
  });

  test('ends with one line break and has no stray white space', () => {
    for (const call of [start, close, find, save, read]) {
      const text = callText(call, form, root);
      expect(text).not.toMatch(/[ \t]+$|undefined|\n\n$/m);
      expect(text.endsWith('\n')).toBe(true);
    }
  });
});

test('HTTP is what REST clients send', () => {
  expect(callText(close, 'http', root)).toBe(`POST ${root}${close.template}
Authorization: Bearer {token}
workbook-session-id: {session-id}
Content-Type: application/json

{}
`);
});

test('a quote in a body cannot end the string of a shell', () => {
  const odd = { ...start, bodySent: `{"code":"it's"}` };
  expect(callText(odd, 'curl', root)).toContain(String.raw`-d '{"code":"it'\''s"}'`);
  expect(callText(odd, 'powershell', root)).toContain(`-Body '{"code":"it''s"}'`);
});
