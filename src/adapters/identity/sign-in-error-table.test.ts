import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { signInErrorFrom } from './sign-in-error.ts';
import { familyOf, isListedCode, needsAccountChoice, type SignInFamily } from './sign-in-error-table.ts';

describe('every code of the installed MSAL', () => {
  const codes = installedCodes();

  test('was found', () => {
    expect(codes.length).toBeGreaterThan(120);
  });

  test.each(codes)('%s has a row', (code) => {
    expect(isListedCode(code)).toBe(true);
  });
});

describe('an error of signing in means', () => {
  test.each<[what: string, error: object, family: SignInFamily]>([
    ['no token in the cache', { errorCode: 'no_tokens_found' }, 'needs-click'],
    ['the daily end of single-page sign-in', { errorCode: 'invalid_grant', errorNo: 700084 }, 'needs-click'],
    ['a grant refused without a number', { errorCode: 'invalid_grant' }, 'needs-click'],
    ['a closed popup', { errorCode: 'user_cancelled' }, 'declined'],
    ['the host’s cancel, with one l', { errorCode: 'user_canceled' }, 'declined'],
    ['Cancel on the page', { errorCode: 'access_denied', errorNo: '65004' }, 'consent-refused'],
    ['Cancel on the page, told without a number', { errorCode: 'access_denied' }, 'consent-refused'],
    [
      'Cancel on the page, told in a bridge’s text',
      { errorCode: 'x', errorMessage: 'AADSTS65004: no' },
      'consent-refused',
    ],
    ['an administrator must consent', { errorCode: 'access_denied', errorNo: '90094' }, 'admin'],
    ['an administrator was asked to consent', { errorCode: 'access_denied', errorNo: '90095' }, 'admin'],
    ['an application of administrators', { errorCode: 'invalid_grant', errorNo: 90008 }, 'admin'],
    ['no consent yet, told by the sub error', { errorCode: 'invalid_grant', subError: 'consent_required' }, 'consent'],
    ['no consent yet, told by the number', { errorCode: 'invalid_grant', errorNo: 65001 }, 'consent'],
    ['a device rule, told in a bridge’s text', { errorCode: 'x', errorMessage: 'AADSTS53003: blocked' }, 'policy'],
    ['a page that only explains', { errorCode: 'interaction_required', subError: 'message_only' }, 'policy'],
    ['a second factor', { errorCode: 'invalid_grant', subError: 'basic_action', errorNo: 50076 }, 'needs-click'],
    ['an account of elsewhere', { errorCode: 'invalid_request', errorNo: 50020 }, 'wrong-account'],
    ['a disabled account', { errorCode: 'invalid_grant', errorNo: 50057 }, 'unknown'],
    ['a wrong reply address', { errorCode: 'invalid_request', errorNo: '50011' }, 'our-fault'],
    ['a blocked window', { errorCode: 'popup_window_error' }, 'window-blocked'],
    ['a window that never answered', { errorCode: 'timed_out', subError: 'popup_relay_timeout' }, 'window-mute'],
    ['a bridge switched off', { errorCode: 'nested_app_auth_bridge_disabled' }, 'bridge'],
    ['no network', { errorCode: 'no_network_connectivity' }, 'offline'],
    ['a lost request', { errorCode: 'network_error' }, 'unreachable'],
    ['a throttled error that MSAL repeats', { errorCode: '90055' }, 'busy'],
    ['a repeated error with several numbers', { errorCode: '90033 50000' }, 'busy'],
    ['a repeated error with a number nobody listed', { errorCode: '123456' }, 'busy'],
    ['a code nobody listed, with 503', { errorCode: 'new_one', status: 503 }, 'busy'],
    ['a new code of a class that asks for the person', aNewInteractionError(), 'needs-click'],
    ['a new code', { errorCode: 'something_new' }, 'unknown'],
  ])('%s', (_, error, family) => {
    expect(familyOf(read(error))).toBe(family);
  });

  test('that the person has to choose among accounts', () => {
    expect(needsAccountChoice(read({ errorCode: 'interaction_required', errorNo: 16000 }))).toBe(true);
    expect(needsAccountChoice(read({ errorCode: 'interaction_required', errorNo: 50076 }))).toBe(false);
  });
});

function aNewInteractionError() {
  return { name: 'InteractionRequiredAuthError', errorCode: 'brand_new' };
}

function read(error: object) {
  const read = signInErrorFrom(error);
  if (read === undefined) throw new Error('not readable as an error of MSAL');
  return read;
}

/** All values in the `*ErrorCodes` files of the two packages, as they are installed. */
function installedCodes(): readonly string[] {
  const browser = dirname(createRequire(import.meta.url).resolve('@azure/msal-browser/package.json'));
  const folders = [join(browser, 'src', 'error'), join(browser, '..', 'msal-common', 'src', 'error')];
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('ErrorCodes.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  return files.flatMap((text) => [...text.matchAll(/=\s*"([^"]+)"/g)].map((match) => match[1] ?? ''));
}
