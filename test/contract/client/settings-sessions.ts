import type { DriveItem } from '#domain/workbook-session/drive-item.ts';
import type { MaybeStarted } from '#domain/workbook-session/maybe-started.ts';
import { workbookSessionIdFrom, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';

export const budget: DriveItem = {
  ref: { driveId: 'b!drive', itemId: '01BUDGET' },
  name: 'Budget 2027.xlsx',
  webUrl: 'https://contoso-my.sharepoint.com/personal/ana/Budget.xlsx',
  driveType: 'business',
  eTag: '"{1},2"',
};

export const prices: DriveItem = {
  ...budget,
  ref: { driveId: 'b!drive', itemId: '01PRICES' },
  name: 'Price list.xlsx',
};

/** A session with an id of Graph's shape. */
export function aSession(name: string, startedAt: number, more: Partial<WorkbookSession> = {}): WorkbookSession {
  const id = workbookSessionIdFrom(`cluster=PSG4&session=15.SG2PEPF.A116.1&usid=${name}`);
  if (id === undefined) throw new Error(`${name} makes no session id`);
  return {
    id,
    workbook: budget.ref,
    workbookName: budget.name,
    workbookUrl: budget.webUrl,
    changes: 'saves-changes',
    isTakenOver: false,
    startedAt,
    lastContactAt: startedAt,
    ...more,
  };
}

export function aStart(since: number, workbook = budget): MaybeStarted {
  return {
    workbook: workbook.ref,
    workbookName: workbook.name,
    workbookUrl: workbook.webUrl,
    changes: 'saves-changes',
    since,
  };
}
