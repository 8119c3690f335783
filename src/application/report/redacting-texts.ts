import * as v from 'valibot';
import { workbookSessionIdFrom } from '#domain/workbook-session/workbook-session.ts';
import { leftOut, toldCodes, toldDate, toldRequestId } from '../activity/what-may-be-told.ts';
import type { PseudonymKind, Pseudonyms } from './pseudonyms.ts';
import { textAs, type Shape } from './shapes/shape.ts';
import type { Texts } from './shapes/texts.ts';

/** File types that decide what the pane says; the end of any other name could be a part of the name. */
const toldExtensions: ReadonlySet<string> = new Set(
  ['csv', 'ods', 'txt', 'xls', 'xlsb', 'xlsm', 'xlsx', 'xlt', 'xltm', 'xltx'].map((end) => `.${end}`),
);

function toldExtension(text: string): string {
  const end = /\.[^.]*$/.exec(text)?.[0].toLowerCase() ?? '';
  return toldExtensions.has(end) ? end : '';
}

/** Replaces every text that may hold something of somebody. */
export function redactingTexts(pseudonyms: Pseudonyms): Texts {
  const numbered = (kind: PseudonymKind, name: (number: number) => string): Shape<string> =>
    textAs((text) => name(pseudonyms.numberOf(kind, text)));
  return {
    sessionId: textAs((id) => workbookSessionIdFrom(`session-${String(pseudonyms.numberOf('session', id))}`)),
    driveId: numbered('drive', (n) => `drive-${String(n)}`),
    itemId: numbered('item', (n) => `item-${String(n)}`),
    eTag: numbered('version', (n) => `version-${String(n)}`),
    workbookName: textAs((text) => `Workbook ${String(pseudonyms.numberOf('workbook', text))}${toldExtension(text)}`),
    address: numbered('address', (n) => `https://workbook.example/${String(n)}`),
    extension: textAs((text) => (toldExtensions.has(text) ? text : `.${leftOut}`)),
    accountId: numbered('account', (n) => `account-${String(n)}`),
    personName: numbered('person', (n) => `Person ${String(n)}`),
    userName: numbered('user', (n) => `user-${String(n)}@organization.example`),
    organization: numbered('organization', (n) => `organization-${String(n)}.example`),
    tenantId: numbered('tenant', (n) => `tenant-${String(n)}`),
    claims: numbered('claims', (n) => `claims-${String(n)}`),
    codes: v.pipe(
      v.array(v.string()),
      v.transform((codes) => toldCodes(codes)),
    ),
    requestId: textAs((id) => toldRequestId(id) ?? leftOut),
    date: textAs((date) => toldDate(date) ?? leftOut),
  };
}
