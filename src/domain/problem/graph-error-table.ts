import type { CodeFamily, ErrorRow } from './error-row.ts';
import { driveCodes, fieldCodes } from './other-codes.ts';
import { optionalCodes, requiredCodes } from './second-level-codes.ts';
import { furtherStatuses, topLevelCodes } from './top-level-codes.ts';

/** A row for each error code that Graph may answer with around workbooks, as far as anybody knows. */
export const graphErrorTable: readonly ErrorRow[] = [
  ...requiredCodes,
  ...optionalCodes,
  ...topLevelCodes,
  ...fieldCodes,
  ...driveCodes,
  ...furtherStatuses,
];

type Lookup = ReadonlyMap<string, ErrorRow>;

/** By both names and without case, because the service still sends the older names; the first row of a name counts. */
function byCode(rows: readonly ErrorRow[]): Lookup {
  const named = rows.flatMap((row) => [row.code, row.otherName ?? row.code].map((name) => [fold(name), row] as const));
  return new Map(named.reverse());
}

const fold = (code: string): string => code.toLowerCase();

const secondLevel = byCode([...requiredCodes, ...optionalCodes]);
const met = byCode([...fieldCodes, ...driveCodes].filter(({ family }) => family !== 'unknown'));
const topLevel = byCode(topLevelCodes);
const statuses: ReadonlyMap<number, ErrorRow> = new Map(
  [...topLevelCodes, ...furtherStatuses].map((row) => [row.status, row]),
);
const prefixes = fieldCodes.filter(({ isPrefix }) => isPrefix === true);

/** What `innerError.code` says: one of the 35 before one that was only met. */
export function rowOfInnerCode(code: string, status: number): ErrorRow | undefined {
  return secondLevel.get(fold(code)) ?? metRow(code, status);
}

/** What `error.code` says. Older answers carry there what belongs to the second level. */
export function rowOfTopCode(code: string, status: number): ErrorRow | undefined {
  return topLevel.get(fold(code)) ?? metRow(code, status) ?? secondLevel.get(fold(code));
}

/** The last resort: what a status alone says. */
export function rowOfStatus(status: number): ErrorRow | undefined {
  return statuses.get(status);
}

/** A code of tomorrow that begins like those of dead sessions means a dead session. */
export function familyOfNewSessionCode(code: string): CodeFamily | undefined {
  return fold(code).startsWith('invalidsession') ? 'broken' : undefined;
}

function metRow(code: string, status: number): ErrorRow | undefined {
  const row = met.get(fold(code)) ?? prefixes.find((prefix) => fold(code).startsWith(fold(prefix.code)));
  return row?.isBoundToStatus === true && row.status !== status ? undefined : row;
}
