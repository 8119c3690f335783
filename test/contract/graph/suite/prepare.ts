import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import type { Connect } from '../connection.ts';
import { createDriver, type Driver } from '../driver.ts';

/** Connects once per block and starts every test from a fresh Graph. */
export function prepare(connect: Connect): () => Driver {
  let driver: Driver | undefined;
  const current = () => {
    if (!driver) throw new Error('There is no connection before the tests have begun.');
    return driver;
  };
  beforeAll(async () => {
    driver = await createDriver(await connect());
  });
  beforeEach(async () => {
    await current().control('POST', '/reset');
  });
  afterAll(async () => {
    await driver?.connection.close();
  });
  return current;
}
