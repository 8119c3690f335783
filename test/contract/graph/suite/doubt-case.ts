import { expect } from '@jest/globals';
import { errorIn, json, type Answer, type Driver, type Wish } from '../driver.ts';

/** What is seen of Graph once a doubt is set to a value that is not its default. */
export interface DoubtCase {
  readonly doubt: string;
  readonly value: string | number;
  readonly sees: (driver: Driver) => Promise<void>;
}

export const startBody = '{"persistChanges":true}';

/** createSession on a seeded file, as a client usually sends it. */
export function create(driver: Driver, key = 'budget', wish: Wish = {}): Promise<Answer> {
  const whole = { body: startBody, ...wish, headers: { ...json, ...wish.headers } };
  return driver.call('POST', `${driver.workbook(key)}/createSession`, whole);
}

export async function closed(driver: Driver): Promise<string> {
  const sessionId = await driver.start();
  await driver.call('POST', `${driver.workbook()}/closeSession`, { sessionId });
  return sessionId;
}

export function refresh(driver: Driver, sessionId?: string, wish: Wish = {}): Promise<Answer> {
  const session = sessionId === undefined ? {} : { sessionId };
  return driver.call('POST', `${driver.workbook()}/refreshSession`, { ...session, ...wish });
}

/** Checks status and, where given, the top-level and the second-level code. */
export function expectRefusal(
  answer: Answer,
  status: number,
  codes: { top?: string; second?: string | undefined } = {},
) {
  expect(answer.status).toBe(status);
  const error = errorIn(answer);
  if (codes.top !== undefined) expect(error.code).toBe(codes.top);
  if ('second' in codes) expect(error.innerError.code).toBe(codes.second);
}
