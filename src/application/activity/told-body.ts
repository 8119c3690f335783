import * as v from 'valibot';
import { toldCodes, toldDate, toldRequestId } from './what-may-be-told.ts';

/*
 * What of a body may stand in a list or a report. A body is Graph's, or ours to Graph, so its members have known names;
 * of their values only those are told that cannot name anybody or open anything.
 */

/** Stands for a value, or a whole body, that is not kept. */
const valueLeftOut = '…';

const deepest = 6;
const mostMembers = 24;
/** A longer body is somebody's content, whatever else it may be. */
const longestBody = 32_768;

const jsonObject = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
  v.record(v.string(), v.unknown()),
);
const json = v.pipe(v.string(), v.maxLength(longestBody), v.parseJson(), jsonObject);

/**
 * The members of a JSON body by name, their values where they are known to be harmless. Told once more it is the same. No
 * body is undefined; the content of a file, and what is no JSON object, is left out as a whole.
 * @param template of the request's address: it tells whose id an `id` is
 */
export function toldBody(text: string | undefined, template: string): string | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const body = isFileContent(template) ? undefined : v.safeParse(json, text);
  return body?.success === true ? JSON.stringify(toldObject(body.output, idNameFor(template), 1)) : valueLeftOut;
}

/** Settings are read and written there, and they hold session ids. */
function isFileContent(template: string): boolean {
  return template.endsWith('/content') || template === '{download-address}';
}

function idNameFor(template: string): string {
  if (/\/(?:createSession|sessionInfoResource\(key=\{key\}\))$/.test(template)) return '{session-id}';
  if (template.endsWith('/operations/{operation-id}')) return '{operation-id}';
  return template === '/me/drive' ? '{drive-id}' : '{item-id}';
}

function toldObject(members: Readonly<Record<string, unknown>>, idName: string, depth: number): object {
  const told = Object.entries(members)
    .slice(0, mostMembers)
    .map(([name, value]) => [toldName(name), toldMember(name, value, idName, depth)] as const);
  return Object.fromEntries(told);
}

const nameShape = /^(?:@(?:odata|microsoft\.graph)\.)?[a-z][A-Za-z-]{0,39}$/;

/** Graph's members are words of its language; anything else could be a text of somebody. */
function toldName(name: string): string {
  return nameShape.test(name) ? name : valueLeftOut;
}

function toldMember(name: string, value: unknown, idName: string, depth: number): unknown {
  if (value === null) return null;
  const readers: ReadonlyMap<string, (value: unknown) => unknown> = new Map([
    ['id', () => idName],
    ['driveId', () => '{drive-id}'],
    ...plainReaders,
  ]);
  const read = readers.get(name);
  if (read !== undefined) return read(value) ?? valueLeftOut;
  const inner = nested.has(name) && depth < deepest ? v.safeParse(jsonObject, value) : undefined;
  return inner?.success === true ? toldObject(inner.output, '{item-id}', depth + 1) : valueLeftOut;
}

/** Members that hold members. Graph writes the inner error in both ways. */
const nested: ReadonlySet<string> = new Set(['error', 'innerError', 'innererror', 'parentReference']);

function text(told: (text: string) => string | undefined): (value: unknown) => string | undefined {
  return (value) => (typeof value === 'string' ? told(value) : undefined);
}

function oneOf(words: readonly string[]): (value: unknown) => string | undefined {
  return text((word) => words.find((known) => known.toLowerCase() === word.toLowerCase()));
}

const plainReaders: readonly (readonly [string, (value: unknown) => unknown])[] = [
  // The beta version writes it as a text.
  ['persistChanges', (value) => (typeof value === 'boolean' ? value : oneOf(['true', 'false'])(value))],
  ['status', oneOf(['notStarted', 'running', 'succeeded', 'completed', 'failed'])],
  ['driveType', oneOf(['business', 'documentLibrary', 'personal'])],
  ['code', text((code) => toldCodes([code])[0])],
  ['request-id', text(toldRequestId)],
  ['client-request-id', text(toldRequestId)],
  ['date', text(toldDate)],
];
