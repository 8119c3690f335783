import { expect } from '@jest/globals';
import * as v from 'valibot';
import { json, type Driver } from '../driver.ts';
import { create, expectRefusal, startBody, type DoubtCase } from './doubt-case.ts';

const tagged = v.looseObject({ eTag: v.string() });
const settings = '/me/drive/special/approot:/settings.json:';

function put(driver: Driver, headers: Record<string, string> = {}) {
  return driver.call('PUT', `${settings}/content`, { headers: { ...json, ...headers }, body: '{}' });
}

function shared(driver: Driver, token: string) {
  return driver.call('GET', `/shares/${token}/driveItem`);
}

async function eTagOfBudget(driver: Driver): Promise<string> {
  return v.parse(tagged, (await driver.call('GET', driver.item('budget'))).json).eTag;
}

function writeCell(driver: Driver) {
  const wish = { headers: json, body: '{"values":[[1]]}' };
  return driver.call('PATCH', `${driver.workbook()}/worksheets/Sheet1/range(address='A1')`, wish);
}

function unreadable(doubt: string, header: string): DoubtCase {
  return {
    doubt,
    value: 'no',
    sees: async (driver) => {
      const { headers } = await driver.call('GET', driver.item('budget'));
      expect(headers.get('access-control-expose-headers')).toContain('request-id');
      expect(headers.get('access-control-expose-headers')).not.toContain(header);
    },
  };
}

/** Who may, which files, addresses, the app folder, what a browser may read. */
export const fileDoubts: readonly DoubtCase[] = [
  {
    doubt: 'noRightStatus',
    value: 404,
    sees: async (driver) =>
      expectRefusal(await driver.call('GET', driver.item('bo-private')), 404, { top: 'itemNotFound' }),
  },
  {
    doubt: 'filesReadWriteInLibrary',
    value: 'refused-for-workbooks',
    sees: async (driver) => {
      expectRefusal(await create(driver, 'forecast'), 403, { top: 'accessDenied' });
      expect((await shared(driver, driver.file('forecast').sharingToken)).status).toBe(200);
      expectRefusal(await create(driver, 'shared-by-bo'), 403, { top: 'accessDenied' });
      expect((await create(driver, 'budget')).status).toBe(201);
      const token = await driver.token({ kind: 'all-files' });
      expect((await create(driver, 'forecast', { token })).status).toBe(201);
      expect((await create(driver, 'shared-by-bo', { token })).status).toBe(201);
    },
  },
  {
    doubt: 'filesReadWriteInLibrary',
    value: 'refused',
    sees: async (driver) => {
      expectRefusal(await create(driver, 'forecast'), 403);
      expectRefusal(await shared(driver, driver.file('forecast').sharingToken), 403);
      expectRefusal(await shared(driver, driver.file('shared-by-bo').sharingToken), 403);
      const token = await driver.token({ kind: 'all-files' });
      expect((await driver.call('GET', driver.item('forecast'), { token })).status).toBe(200);
    },
  },
  {
    doubt: 'appOnly',
    value: 'accepted',
    sees: async (driver) =>
      expect((await create(driver, 'budget', { token: await driver.token({ kind: 'app-only' }) })).status).toBe(201),
  },
  {
    doubt: 'personalAccount',
    value: 'invalid-edit-session',
    sees: async (driver) => {
      const answer = await create(driver, 'home-budget', { token: await driver.token({ kind: 'personal' }) });
      expectRefusal(answer, 404);
      expect(answer.text).toContain('DeploymentInvalidEditSession');
    },
  },
  {
    doubt: 'oldFormat',
    value: 'unsupported-workbook',
    sees: async (driver) => expectRefusal(await create(driver, 'old-format'), 501, { second: 'unsupportedWorkbook' }),
  },
  {
    doubt: 'otherFile',
    value: 'bad-request',
    sees: async (driver) => expectRefusal(await create(driver, 'no-workbook'), 400, { top: 'badRequest' }),
  },
  {
    doubt: 'startByPath',
    value: 'wac-access-denied',
    sees: async (driver) => {
      const at = `/me/drive/root:/${driver.file('budget').path}:/workbook/createSession`;
      const answer = await driver.call('POST', at, { headers: json, body: startBody });
      expectRefusal(answer, 403, { top: 'AccessDenied', second: undefined });
      expect((await create(driver)).status).toBe(201);
    },
  },
  {
    doubt: 'eTagAfterSaving',
    value: 'at-once',
    sees: async (driver) => {
      const before = await eTagOfBudget(driver);
      await writeCell(driver);
      expect(await eTagOfBudget(driver)).not.toBe(before);
    },
  },
  {
    doubt: 'eTagAfterSaving',
    value: 'never',
    sees: async (driver) => {
      const before = await eTagOfBudget(driver);
      await writeCell(driver);
      await driver.advance(3600);
      expect(await eTagOfBudget(driver)).toBe(before);
    },
  },
  {
    doubt: 'plainFileAddress',
    value: 'refused',
    sees: async (driver) => {
      const { sharingToken, links } = driver.file('forecast');
      expectRefusal(await shared(driver, sharingToken), 404, { top: 'itemNotFound' });
      expect((await shared(driver, links[0]?.sharingToken ?? '')).status).toBe(200);
    },
  },
  {
    doubt: 'rawSpacesInShares',
    value: 'refused',
    sees: async (driver) => {
      const { rawSharingToken, sharingToken } = driver.file('budget');
      expectRefusal(await shared(driver, rawSharingToken), 400, { top: 'invalidRequest' });
      expect((await shared(driver, sharingToken)).status).toBe(200);
    },
  },
  {
    doubt: 'linkWithoutPrefer',
    value: 'refused',
    sees: async (driver) =>
      expectRefusal(await shared(driver, driver.file('by-link').links[0]?.sharingToken ?? ''), 403, {
        top: 'accessDenied',
      }),
  },
  {
    doubt: 'eTagOnUpload',
    value: 'ignored',
    sees: async (driver) => {
      await put(driver);
      expect((await put(driver, { 'if-match': '"{0},1"' })).status).toBe(200);
    },
  },
  {
    doubt: 'replaceStatus',
    value: 201,
    sees: async (driver) => {
      await put(driver);
      expect((await put(driver)).status).toBe(201);
    },
  },
  {
    doubt: 'noDriveStatus',
    value: 403,
    sees: async (driver) =>
      expectRefusal(await driver.call('GET', '/me/drive', { token: await driver.token({ person: 'gil' }) }), 403),
  },
  {
    doubt: 'readOnlyAppFolder',
    value: 404,
    sees: async (driver) => {
      const token = await driver.token({ kind: 'read-only' });
      expectRefusal(await driver.call('GET', '/me/drive/special/approot', { token }), 404);
    },
  },
  {
    doubt: 'firstWriteCreatesFolder',
    value: 'no',
    sees: async (driver) => {
      expectRefusal(await put(driver), 404);
      await driver.call('GET', '/me/drive/special/approot');
      expect((await put(driver)).status).toBe(201);
    },
  },
  unreadable('locationReadable', 'Location'),
  unreadable('retryAfterReadable', 'Retry-After'),
  unreadable('wwwAuthenticateReadable', 'WWW-Authenticate'),
  {
    doubt: 'allowedHeaders',
    value: 'listed',
    sees: async ({ connection, item }) => {
      const answer = await connection.fetch(`${connection.graph}/v1.0${item('budget')}`, {
        method: 'OPTIONS',
        headers: { 'access-control-request-headers': 'x-other' },
      });
      const allowed = answer.headers.get('access-control-allow-headers') ?? '';
      expect(allowed).toContain('workbook-session-id');
      expect(allowed).not.toContain('x-other');
    },
  },
];
