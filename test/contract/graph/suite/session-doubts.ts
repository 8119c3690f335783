import { expect } from '@jest/globals';
import * as v from 'valibot';
import { errorIn, json, sessionIn, type Driver } from '../driver.ts';
import { closed, create, expectRefusal, refresh, startBody, type DoubtCase } from './doubt-case.ts';

const operation = v.looseObject({ status: v.string(), resourceLocation: v.optional(v.string()) });

/** A slow start followed to its end; answers the last poll and where the operation is. */
async function slowStart(driver: Driver, version = '/v1.0') {
  await driver.arm({ operation: 'createSession', count: 1, fault: { kind: 'slow-start', polls: 1 } });
  const headers = { ...json, prefer: 'respond-async' };
  const begun = await driver.call('POST', `${version}${driver.workbook()}/createSession`, { headers, body: startBody });
  const location = begun.headers.get('location') ?? '';
  return { begun, location, done: v.parse(operation, (await driver.call('GET', location)).json) };
}

async function foreignSession(driver: Driver): Promise<string> {
  return driver.start(true, { workbook: driver.workbook('forecast'), token: await driver.token({ person: 'bo' }) });
}

/** Session ids, bodies of the three calls, long-running starts, errors. */
export const sessionDoubts: readonly DoubtCase[] = [
  {
    doubt: 'deadSessionStatus',
    value: 400,
    sees: async (driver) =>
      expectRefusal(await refresh(driver, await closed(driver)), 400, { second: 'invalidSessionReCreatable' }),
  },
  {
    doubt: 'deadSessionCode',
    value: 'none',
    sees: async (driver) =>
      expectRefusal(await refresh(driver, await closed(driver)), 404, { top: 'notFound', second: undefined }),
  },
  {
    doubt: 'unknownSessionId',
    value: 'bad-request',
    sees: async (driver) => expectRefusal(await refresh(driver, 'cluster=nothing'), 400, { top: 'badRequest' }),
  },
  {
    doubt: 'sessionOfAnotherPerson',
    value: 'forbidden',
    sees: async (driver) => {
      const sessionId = await foreignSession(driver);
      const answer = await driver.call('POST', `${driver.workbook('forecast')}/refreshSession`, { sessionId });
      expectRefusal(answer, 403, { second: 'forbiddenUncategorized' });
    },
  },
  {
    doubt: 'sessionOfAnotherItem',
    value: 'bad-request',
    sees: async (driver) => {
      const sessionId = await driver.start(true, { workbook: driver.workbook('prices') });
      expectRefusal(await refresh(driver, sessionId), 400, { second: 'invalidSessionUnexpected' });
    },
  },
  {
    doubt: 'missingSessionHeader',
    value: 'badRequestUncategorized',
    sees: async (driver) =>
      expectRefusal(await refresh(driver), 400, { top: 'badRequest', second: 'badRequestUncategorized' }),
  },
  {
    doubt: 'secondClose',
    value: 'no-content',
    sees: async (driver) => {
      const sessionId = await closed(driver);
      expect((await driver.call('POST', `${driver.workbook()}/closeSession`, { sessionId })).status).toBe(204);
    },
  },
  {
    doubt: 'plainCallProlongs',
    value: 'no',
    sees: async (driver) => {
      const sessionId = await driver.start();
      await driver.advance(200);
      await driver.call('GET', `${driver.workbook()}/application`, { sessionId });
      await driver.advance(200);
      expect((await refresh(driver, sessionId)).status).toBe(404);
    },
  },
  {
    doubt: 'failedCallProlongs',
    value: 'yes',
    sees: async (driver) => {
      const sessionId = await driver.start();
      const failing = { sessionId, headers: json, body: '{}' };
      await driver.advance(200);
      await driver.call('PATCH', `${driver.workbook()}/worksheets/Sheet1/range(address='A1')`, failing);
      await driver.advance(200);
      expect((await refresh(driver, sessionId)).status).toBe(204);
    },
  },
  {
    doubt: 'readOnlyFile',
    value: 'refused',
    sees: async (driver) => expectRefusal(await create(driver, 'read-only', { body: '{"persistChanges":false}' }), 403),
  },
  {
    doubt: 'readOnlyFile',
    value: 'any-mode',
    sees: async (driver) => expect((await create(driver, 'read-only')).status).toBe(201),
  },
  ...(['true', 'false'] as const).map((value) => ({
    doubt: 'missingPersistChanges',
    value,
    sees: async (driver: Driver) =>
      expect(sessionIn(await create(driver, 'budget', { body: '{}' })).persistChanges).toBe(value === 'true'),
  })),
  {
    doubt: 'textPersistChanges',
    value: 'accepted',
    sees: async (driver) => {
      const answer = await create(driver, 'budget', { body: '{"persistChanges":"false"}' });
      expect(sessionIn(answer).persistChanges).toBe(false);
    },
  },
  {
    doubt: 'unknownParameter',
    value: 'ignored',
    sees: async (driver) => {
      const answer = await create(driver, 'budget', { body: '{"persistChanges":true,"other":1}' });
      expect(answer.status).toBe(201);
      const { id } = sessionIn(answer);
      expect((await refresh(driver, id, { headers: json, body: '{"other":1}' })).status).toBe(204);
    },
  },
  {
    doubt: 'wrongContentType',
    value: 'ignored',
    sees: async (driver) =>
      expect((await create(driver, 'budget', { headers: { 'content-type': 'text/plain' } })).status).toBe(201),
  },
  {
    doubt: 'nullBody',
    value: 'refused',
    sees: async (driver) =>
      expectRefusal(await refresh(driver, await driver.start(), { headers: json, body: 'null' }), 400),
  },
  {
    doubt: 'bodyOfRefreshAndClose',
    value: 'ignored',
    sees: async (driver) =>
      expect((await refresh(driver, await driver.start(), { headers: json, body: '[' })).status).toBe(204),
  },
  {
    doubt: 'acceptedUnasked',
    value: 'when-armed',
    sees: async (driver) => {
      expect((await create(driver)).status).toBe(201);
      await driver.arm({ operation: 'createSession', count: 1, fault: { kind: 'slow-start' } });
      expect((await create(driver)).status).toBe(202);
    },
  },
  {
    doubt: 'acceptedUnasked',
    value: 'while-another-lives',
    sees: async (driver) => {
      expect((await create(driver)).status).toBe(201);
      expect((await create(driver)).status).toBe(202);
      expect((await create(driver, 'prices')).status).toBe(201);
    },
  },
  {
    doubt: 'acceptedBody',
    value: 'braces',
    sees: async (driver) => {
      const { begun } = await slowStart(driver);
      expect(begun.status).toBe(202);
      expect(begun.text).toBe('{}');
    },
  },
  {
    doubt: 'operationAddresses',
    value: 'as-called',
    sees: async (driver) => {
      const { location, done } = await slowStart(driver, '/beta');
      expect(location).toContain('/beta/');
      expect(done.resourceLocation).toMatch(/\/beta\/.*sessionInfoResource\(key='[^']+'\)$/);
    },
  },
  {
    doubt: 'operationStatusNames',
    value: 'resource-page',
    sees: async (driver) => expect((await slowStart(driver)).done.status).toBe('Completed'),
  },
  {
    doubt: 'operationLife',
    value: 'five-minutes',
    sees: async (driver) => {
      const { location } = await slowStart(driver);
      await driver.advance(300);
      expect((await driver.call('GET', location)).status).toBe(200);
      await driver.advance(1);
      expect((await driver.call('GET', location)).status).toBe(404);
    },
  },
  {
    doubt: 'topLevelCode',
    value: 'early',
    sees: async (driver) =>
      expectRefusal(await refresh(driver, await closed(driver)), 404, { top: 'resourceNotFound' }),
  },
  {
    doubt: 'topLevelCode',
    value: 'deepest',
    sees: async (driver) => {
      expectRefusal(await refresh(driver, await closed(driver)), 404, { top: 'invalidSessionReCreatable' });
      await driver.arm({ operation: 'any', count: 1, fault: { kind: 'error', code: 'GenericFileOpenError' } });
      expectRefusal(await create(driver), 500, {
        top: 'GenericFileOpenError',
        second: 'internalServerErrorUncategorized',
      });
    },
  },
  {
    doubt: 'innerErrorSpelling',
    value: 'innererror',
    sees: async (driver) => {
      const answer = await refresh(driver, await closed(driver));
      expect(answer.json).toMatchObject({ error: { innererror: { code: 'invalidSessionReCreatable' } } });
      expect(() => errorIn(answer)).toThrow();
    },
  },
  {
    doubt: 'unknownAddressStatus',
    value: 400,
    sees: async (driver) =>
      expectRefusal(await driver.call('POST', '/v1.0/workbook/refreshSession'), 400, { top: 'badRequest' }),
  },
];
