import { describe, expect, test } from '@jest/globals';
import { createMovedClock } from '../moved-clock.ts';
import { createExcelHost } from './excel-host.ts';
import type { AsyncAnswer, OfficeApi, OfficeContext } from './office-api.ts';
import type { OfficeScript } from './office-script.ts';

const never = () => new Promise<never>(() => undefined);
const inExcel = () => Promise.resolve({ host: 'Excel', addin: { visibilityMode: 'Taskpane' } });

/** A page whose Office.js is there, or comes with `arrives`. */
function pageWith(office: OfficeApi | undefined) {
  const clock = createMovedClock();
  const listeners = new Set<() => void>();
  const page = { office };
  const script: OfficeScript = {
    api: () => page.office,
    onSettled: (callback) => {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
  };
  const settles = (late: OfficeApi | undefined) => {
    page.office = late;
    for (const listener of [...listeners]) listener();
  };
  return { host: createExcelHost(script, clock), clock, settles, page };
}

const silent = (...codes: string[]) => ({
  ok: false,
  problem: { kind: 'host-silent', evidence: { operation: 'ask-excel', codes, date: expect.stringContaining('2026') } },
});

describe('Office.js', () => {
  test('that is there tells what Excel says of itself', async () => {
    const { host, clock } = pageWith({
      onReady: inExcel,
      context: {
        displayLanguage: 'pt-BR',
        partitionKey: 'p1',
        officeTheme: { bodyBackgroundColor: '#292929', bodyForegroundColor: '#ffffff' },
        document: { url: '', mode: 'readOnly' },
      },
      auth: {
        getAuthContext: () =>
          Promise.resolve({
            authorityType: 'aad',
            loginHint: 'hint',
            userPrincipalName: 'ana@contoso.com',
            tenantId: 't',
            userObjectId: 'o',
          }),
      },
    });
    expect(await host.ready()).toEqual({
      ok: true,
      value: {
        displayLanguage: 'pt-BR',
        isPaneVisible: true,
        account: {
          kind: 'work',
          loginHint: 'hint',
          userPrincipalName: 'ana@contoso.com',
          objectId: 'o',
          tenantId: 't',
        },
        theme: { background: '#292929', foreground: '#ffffff', isHighContrast: false },
        partitionKey: 'p1',
        isReadOnly: true,
      },
    });
    expect(clock.waiting()).toBe(0);
  });

  test('that says little leaves the rest unknown', async () => {
    const { host } = pageWith({ onReady: () => Promise.resolve({ host: 'Excel', addin: null }), context: {} });
    expect(await host.ready()).toMatchObject({
      ok: true,
      value: { isPaneVisible: true, account: undefined, theme: undefined, partitionKey: undefined, isReadOnly: false },
    });
  });

  test('knows when the pane is hidden', async () => {
    const { host } = pageWith({
      onReady: () => Promise.resolve({ host: 'Excel', addin: { visibilityMode: 'Hidden' } }),
    });
    expect(await host.ready()).toMatchObject({ value: { isPaneVisible: false } });
  });

  test('that comes late is waited for', async () => {
    const { host, clock, settles } = pageWith(undefined);
    const facts = host.ready();
    clock.advance(9_000);
    settles({ onReady: inExcel });
    expect(await facts).toMatchObject({ ok: true });
  });

  test('that is blocked is told at once, and outside Excel as well', async () => {
    const { host, settles } = pageWith(undefined);
    const facts = host.ready();
    settles(undefined);
    expect(await facts).toEqual(silent('onReady', 'noScript'));
    const outside = pageWith({ onReady: () => Promise.resolve({ host: null }) });
    expect(await outside.host.ready()).toEqual(silent('onReady', 'noHost'));
  });

  test.each([
    ['never comes', undefined],
    ['is never ready', { onReady: never }],
  ])('that %s is given up after ten seconds', async (_how, office) => {
    const { host, clock } = pageWith(office);
    const facts = host.ready();
    clock.advance(10_000);
    expect(await facts).toEqual(silent('onReady'));
  });
});

describe('who Excel is open as', () => {
  const factsWith = async (getAuthContext: () => Promise<unknown>) => {
    const { host, clock } = pageWith({ onReady: inExcel, auth: { getAuthContext } });
    const facts = host.ready();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    clock.advance(2_000);
    const outcome = await facts;
    return outcome.ok ? outcome.value.account : outcome.problem;
  };

  test.each([
    ['never answers', never],
    ['refuses', () => Promise.reject(new Error('no'))],
    ['answers nothing', () => Promise.resolve(undefined)],
    ['answers empty texts', () => Promise.resolve({ loginHint: '', userObjectId: '' })],
  ])('is unknown when the host %s', async (_how, ask) => {
    expect(await factsWith(ask)).toBeUndefined();
  });

  test.each([
    [{ authorityType: 'msa', userObjectId: 'o' }, 'personal'],
    [{ authorityType: 'aad', userObjectId: 'o', tenantId: '9188040D-6C67-4C5B-B112-36A304B66DAD' }, 'personal'],
    [{ authorityType: 'AAD', userObjectId: 'o' }, 'work'],
    [{ authorityType: 'other', userObjectId: 'o' }, 'other'],
  ])('%j is a %s account', async (told, kind) => {
    expect(await factsWith(() => Promise.resolve(told))).toMatchObject({ kind });
  });

  test('is named by the user name where there is no hint', async () => {
    const told = { authorityType: 'aad', userPrincipalName: 'ana@contoso.com', loginHint: 7 };
    expect(await factsWith(() => Promise.resolve(told))).toMatchObject({ loginHint: 'ana@contoso.com' });
  });
});

describe("the workbook's address", () => {
  const hostWith = (document: NonNullable<OfficeContext['document']>) =>
    pageWith({ onReady: inExcel, context: { document } });
  const answers = (result: AsyncAnswer) => (callback: (answer: AsyncAnswer) => void) => {
    callback(result);
  };

  test('is asked anew each time, because the one told at the start may be stale', async () => {
    const urls = ['https://a.sharepoint.com/new.xlsx', 'https://a.sharepoint.com/newer.xlsx'];
    const { host } = hostWith({
      url: 'https://a.sharepoint.com/old.xlsx',
      getFilePropertiesAsync: (callback) => {
        callback({ value: { url: urls.shift() } });
      },
    });
    expect(await host.documentUrl()).toEqual({ ok: true, value: 'https://a.sharepoint.com/new.xlsx' });
    expect(await host.documentUrl()).toEqual({ ok: true, value: 'https://a.sharepoint.com/newer.xlsx' });
  });

  test.each([
    ['fails', answers({ error: { code: 5001 } })],
    ['says nothing', answers({ value: { url: '' } })],
    ['is not there', undefined],
    [
      'throws',
      () => {
        throw new Error('not ready');
      },
    ],
  ])('is the one told at the start when the call %s', async (_how, getFilePropertiesAsync) => {
    const { host } = hostWith({ url: '/a.xlsx', ...(getFilePropertiesAsync && { getFilePropertiesAsync }) });
    expect(await host.documentUrl()).toEqual({ ok: true, value: '/a.xlsx' });
  });

  test('is the one told at the start when the host is silent for three seconds', async () => {
    const { host, clock } = hostWith({ url: '/a.xlsx', getFilePropertiesAsync: () => undefined });
    const url = host.documentUrl();
    clock.advance(3_000);
    expect(await url).toEqual({ ok: true, value: '/a.xlsx' });
  });

  test('is empty for a workbook never saved, and a problem without Excel', async () => {
    expect(await hostWith({ url: null }).host.documentUrl()).toEqual({ ok: true, value: '' });
    expect(await pageWith(undefined).host.documentUrl()).toMatchObject({ ok: false, problem: { kind: 'host-silent' } });
  });
});

describe('showing the pane', () => {
  test('is a problem when the host is silent, refuses or cannot', async () => {
    const silentHost = pageWith({ onReady: inExcel, addin: { showAsTaskpane: never } });
    const shown = silentHost.host.showPane();
    silentHost.clock.advance(5_000);
    expect(await shown).toMatchObject({ ok: false, problem: { kind: 'host-silent' } });
    const refusing = { showAsTaskpane: () => Promise.reject(Object.assign(new Error(), { code: 'GeneralException' })) };
    expect(await pageWith({ onReady: inExcel, addin: refusing }).host.showPane()).toMatchObject({
      problem: { kind: 'unknown', evidence: { codes: ['showAsTaskpane', 'GeneralException'] } },
    });
    expect(await pageWith({ onReady: inExcel }).host.showPane()).toMatchObject({
      problem: { kind: 'unknown', evidence: { codes: ['showAsTaskpane', 'notSupported'] } },
    });
  });

  test('succeeds', async () => {
    const { host } = pageWith({ onReady: inExcel, addin: { showAsTaskpane: () => Promise.resolve() } });
    expect(await host.showPane()).toEqual({ ok: true, value: undefined });
  });
});
