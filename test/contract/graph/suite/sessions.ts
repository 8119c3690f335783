import { describe, expect, test } from '@jest/globals';
import type { Connect } from '../connection.ts';
import { json, sessionIn, type Driver } from '../driver.ts';
import { prepare } from './prepare.ts';

const idShape = /^cluster=[A-Z]+\d&session=[\w.%-]+&usid=[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface AddressForm {
  readonly form: string;
  readonly itemAt: (driver: Driver) => string;
}

function person(driver: Driver, key: string) {
  const found = driver.seed.people.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`Nobody has the key ${key}.`);
  return found;
}

const forms: readonly AddressForm[] = [
  { form: '/me/drive/items/{id}', itemAt: ({ file }) => `/me/drive/items/${file('budget').itemId}` },
  { form: '/me/drive/root:/{path}:', itemAt: ({ file }) => `/me/drive/root:/${file('budget').path}:` },
  { form: '/drives/{id}/items/{id}', itemAt: ({ item }) => item('budget') },
  {
    form: '/drives/{id}/root:/{path}:',
    itemAt: ({ file }) => `/drives/${file('budget').driveId}/root:/${file('budget').path}:`,
  },
  { form: '/me/drives/{id}/items/{id}', itemAt: ({ item }) => `/me${item('budget')}` },
  {
    form: '/users/{object id}/drive/items/{id}',
    itemAt: (driver) => `/users/${person(driver, 'ana').objectId}/drive/items/${driver.file('budget').itemId}`,
  },
  {
    form: '/users/{principal name}/drive/items/{id}',
    itemAt: (driver) => `/users/${person(driver, 'ana').userPrincipalName}/drive/items/${driver.file('budget').itemId}`,
  },
  {
    form: '/sites/{id}/drives/{id}/items/{id}',
    itemAt: ({ seed, item }) => `/sites/${seed.drives.find(({ key }) => key === 'ana')?.siteId ?? ''}${item('budget')}`,
  },
  {
    form: '/sites/{id}/drive/items/{id}',
    itemAt: ({ seed, file }) =>
      `/sites/${seed.drives.find(({ key }) => key === 'ana')?.siteId ?? ''}/drive/items/${file('budget').itemId}`,
  },
  { form: '/shares/{token}/driveItem', itemAt: ({ file }) => `/shares/${file('budget').sharingToken}/driveItem` },
  {
    form: '/shares/{token}/driveitem in small letters',
    itemAt: ({ file }) => `/shares/${file('budget').sharingToken}/driveitem`,
  },
  { form: '/ME/Drive/Items/{id} in other letters', itemAt: ({ file }) => `/ME/Drive/Items/${file('budget').itemId}` },
];

const bodies = [
  { name: 'no body', wish: {} },
  { name: 'an empty body with a content type', wish: { headers: json, body: '' } },
  { name: '{}', wish: { headers: json, body: '{}' } },
  { name: '{ }', wish: { headers: json, body: '{ }' } },
  { name: '{} with a charset', wish: { headers: { 'content-type': 'application/json; charset=utf-8' }, body: '{}' } },
  { name: 'null', wish: { headers: json, body: 'null' } },
] as const;

/** Opening, prolonging and closing a workbook session: everything that is to succeed. */
export function describeSessions(connect: Connect): void {
  describe('sessions', () => {
    const graph = prepare(connect);

    describe.each(['v1.0', 'beta'])('in %s', (version) => {
      describe.each(forms)('at $form', ({ itemAt }) => {
        const at = () => `/${version}${itemAt(graph())}/workbook`;

        test('a session is opened with 201, prolonged and closed with 204', async () => {
          const { call } = graph();
          const started = await call('POST', `${at()}/createSession`, {
            headers: json,
            body: '{"persistChanges":true}',
          });
          expect(started.status).toBe(201);
          expect(started.headers.get('content-type')).toMatch(/^application\/json/);
          const session = sessionIn(started);
          expect(session.persistChanges).toBe(true);
          expect(session['@odata.context']).toBe(
            `${graph().connection.graph}/${version}/$metadata#microsoft.graph.workbookSessionInfo`,
          );
          for (const action of ['refreshSession', 'closeSession']) {
            const { status } = await call('POST', `${at()}/${action}`, { sessionId: session.id });
            expect({ action, status }).toEqual({ action, status: 204 });
          }
        });
      });

      test.each(bodies)('refreshSession and closeSession take $name', async ({ wish }) => {
        const { call, start, workbook } = graph();
        const sessionId = await start();
        for (const action of ['refreshSession', 'closeSession']) {
          const answer = await call('POST', `/${version}${workbook()}/${action}`, { ...wish, sessionId });
          expect({ action, status: answer.status, text: answer.text }).toEqual({ action, status: 204, text: '' });
          expect(answer.headers.get('content-type')).toBeNull();
        }
      });
    });

    test('one session is the same by whichever address it is reached', async () => {
      const driver = graph();
      const sessionId = await driver.start();
      for (const { form, itemAt } of forms) {
        const { status } = await driver.call('POST', `${itemAt(driver)}/workbook/refreshSession`, { sessionId });
        expect({ form, status }).toEqual({ form, status: 204 });
      }
    });

    test('the id has the real shape: three parts, about 240 characters, and no two are alike', async () => {
      const ids = [await graph().start(), await graph().start()];
      for (const id of ids) {
        expect(id).toMatch(idShape);
        expect(id.length).toBeGreaterThanOrEqual(225);
        expect(id.length).toBeLessThanOrEqual(265);
      }
      expect(ids[0]).not.toBe(ids[1]);
    });

    test('a non-persistent session says so', async () => {
      const { call, workbook } = graph();
      const started = await call('POST', `${workbook()}/createSession`, {
        headers: json,
        body: '{"persistChanges":false}',
      });
      expect(sessionIn(started).persistChanges).toBe(false);
    });

    test('Prefer: respond-async with nothing armed is answered with 201', async () => {
      const { call, workbook } = graph();
      const headers = { ...json, prefer: 'respond-async' };
      const { status } = await call('POST', `${workbook()}/createSession`, {
        headers,
        body: '{"persistChanges":true}',
      });
      expect(status).toBe(201);
    });

    test('createSession is not idempotent: each call opens another session', async () => {
      const { start, control } = graph();
      await start();
      await start();
      expect(await control('GET', '/sessions')).toHaveLength(2);
    });

    test.each(['/workbook/application', '/workbook/worksheets'])(
      '%s can be read with a session and without',
      async (tail) => {
        const { call, start, item } = graph();
        const sessionId = await start();
        expect((await call('GET', `${item('budget')}${tail}`)).status).toBe(200);
        expect((await call('GET', `${item('budget')}${tail}`, { sessionId })).status).toBe(200);
      },
    );

    test('a name with umlaut, quote, hash and percent sign is found by its path', async () => {
      const { file, start } = graph();
      const { path, name } = file('odd-name');
      expect(name).toBe("Übersicht Ana's #1 100%.xlsx");
      await expect(start(true, { workbook: `/me/drive/root:/${path}:/workbook` })).resolves.toMatch(idShape);
    });

    test('a workbook in a team library is open to both people, each with a session of their own', async () => {
      const { start, token, workbook } = graph();
      const anas = await start(true, { workbook: workbook('forecast') });
      const bos = await start(true, { workbook: workbook('forecast'), token: await token({ person: 'bo' }) });
      expect(anas).not.toBe(bos);
    });
  });
}
