import * as v from 'valibot';
import type { Account } from '#domain/account/account.ts';
import type { ExcelAccount } from '#domain/account/two-accounts.ts';
import type { AddressedWorkbook, CannotReason, LiveWorkbook } from '#domain/live-workbook/live-workbook.ts';
import type { DriveItem, DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import type { EndedSession } from '#domain/workbook-session/ended-session.ts';
import type { MaybeStarted } from '#domain/workbook-session/maybe-started.ts';
import type { ChangesMode, WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { flag, maybe, number, oneOf, words, type Fields, type Shape } from './shape.ts';
import type { Texts } from './texts.ts';

export const changesMode = words<ChangesMode>({ 'saves-changes': true, 'temporary-copy': true });

/** The person, the workbook and its sessions. */
export interface WorkbookShapes {
  readonly account: Shape<Account>;
  readonly excelAccount: Shape<ExcelAccount>;
  readonly addressed: Shape<AddressedWorkbook>;
  readonly cannotReason: Shape<CannotReason>;
  readonly live: Shape<LiveWorkbook>;
  readonly ref: Shape<DriveItemRef>;
  readonly item: Shape<DriveItem>;
  readonly session: Shape<WorkbookSession>;
  readonly ended: Shape<EndedSession>;
  readonly maybeStarted: Shape<MaybeStarted>;
}

export function workbookShapes(texts: Texts): WorkbookShapes {
  const addressed = v.object({
    kind: v.literal('addressed'),
    url: texts.address,
    name: texts.workbookName,
    insteadOf: v.exactOptional(texts.address),
  } satisfies Fields<AddressedWorkbook>);
  const cannotReason = oneOf<CannotReason>({
    unsaved: v.object({ kind: v.literal('unsaved') }),
    local: v.object({ kind: v.literal('local') }),
    personal: v.object({ kind: v.literal('personal') }),
    type: v.object({ kind: v.literal('type'), extension: texts.extension }),
    'read-only': v.object({ kind: v.literal('read-only') }),
    guest: v.object({ kind: v.literal('guest'), organization: texts.organization }),
    cloud: v.object({ kind: v.literal('cloud') }),
    'other-cloud': v.object({ kind: v.literal('other-cloud') }),
    unknown: v.object({ kind: v.literal('unknown') }),
  });
  const ref = v.object({ driveId: texts.driveId, itemId: texts.itemId } satisfies Fields<DriveItemRef>);
  const withoutId = {
    workbook: ref,
    workbookName: texts.workbookName,
    workbookUrl: maybe(texts.address),
    changes: words<WorkbookSession['changes']>({ 'saves-changes': true, 'temporary-copy': true, unknown: true }),
    isTakenOver: flag,
    startedAt: number,
    lastContactAt: number,
  } satisfies Fields<Omit<WorkbookSession, 'id'>>;

  return {
    account: v.object({
      id: texts.accountId,
      name: texts.personName,
      userName: texts.userName,
      organization: texts.organization,
      tenantId: texts.tenantId,
      isGuest: flag,
    } satisfies Fields<Account>),
    excelAccount: v.object({ userName: texts.userName } satisfies Fields<ExcelAccount>),
    addressed,
    cannotReason,
    live: oneOf<LiveWorkbook>({
      addressed,
      cannot: v.object({ kind: v.literal('cannot'), reason: cannotReason, name: maybe(texts.workbookName) }),
    }),
    ref,
    item: v.object({
      ref,
      name: texts.workbookName,
      webUrl: maybe(texts.address),
      driveType: words<DriveItem['driveType']>({
        business: true,
        documentLibrary: true,
        personal: true,
        unknown: true,
      }),
      eTag: maybe(texts.eTag),
    } satisfies Fields<DriveItem>),
    session: v.object({ id: texts.sessionId, ...withoutId } satisfies Fields<WorkbookSession>),
    ended: v.object({
      ...withoutId,
      end: words<EndedSession['end']>({ closed: true, expired: true, broken: true }),
      endedAt: number,
    } satisfies Fields<EndedSession>),
    maybeStarted: v.object({
      workbook: ref,
      workbookName: texts.workbookName,
      workbookUrl: maybe(texts.address),
      changes: changesMode,
      since: number,
    } satisfies Fields<MaybeStarted>),
  };
}
