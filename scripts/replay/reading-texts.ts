import * as v from 'valibot';
import type { Shape } from '#application/report/shapes/shape.ts';
import { textAs } from '#application/report/shapes/shape.ts';
import type { Texts } from '#application/report/shapes/texts.ts';
import { workbookSessionIdFrom } from '#domain/workbook-session/workbook-session.ts';

/** What a report may hold in place of texts: pseudonyms and what is told as it is. A text of another shape is refused. */
export const readingTexts: Texts = {
  sessionId: textAs((text) => (/^session-\d+$/.test(text) ? workbookSessionIdFrom(text) : undefined)),
  driveId: shaped(/^drive-\d+$/),
  itemId: shaped(/^item-\d+$/),
  eTag: shaped(/^version-\d+$/),
  workbookName: shaped(/^Workbook \d+(?:\.[a-z]{3,4})?$/),
  address: shaped(/^https:\/\/workbook\.example\/\d+$/),
  extension: shaped(/^\.[a-z-]{3,8}$/),
  accountId: shaped(/^account-\d+$/),
  personName: shaped(/^Person \d+$/),
  userName: shaped(/^user-\d+@organization\.example$/),
  organization: shaped(/^organization-\d+\.example$/),
  tenantId: shaped(/^tenant-\d+$/),
  claims: shaped(/^claims-\d+$/),
  codes: v.array(shaped(/^[\w-]{1,64}$/)),
  requestId: shaped(/^[\da-f-]{36}$|^left-out$/i),
  date: shaped(/^\d{4}-\d\d-\d\dT[\d:.]+Z$|^left-out$/),
};

function shaped(shape: RegExp): Shape<string> {
  return textAs((text) => (shape.test(text) ? text : undefined));
}
