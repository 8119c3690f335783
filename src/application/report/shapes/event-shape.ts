import * as v from 'valibot';
import type { AllFilesChoice } from '#domain/account/file-access.ts';
import type { AskedCommand, Command } from '#domain/lifecycle/command.ts';
import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { Problem } from '#domain/problem/problem.ts';
import { flag, maybe, number, oneOf, type Shape } from './shape.ts';
import { closePlace } from './session-state-shape.ts';
import { changesMode, type WorkbookShapes } from './workbook-shapes.ts';

interface EventParts extends WorkbookShapes {
  readonly problem: Shape<Problem>;
  readonly command: Shape<Command>;
  readonly askedCommand: Shape<AskedCommand>;
  readonly allFiles: Shape<AllFilesChoice>;
}

/** What happened. */
export function eventShape(of: EventParts): Shape<LifecycleEvent> {
  const { problem, command, session } = of;
  const ticket = number;
  const now = number;
  const failure = { ticket, problem, now, dice: number };
  return oneOf<LifecycleEvent>({
    'pane-opened': v.object({ kind: v.literal('pane-opened') }),
    'host-stayed-silent': v.object({ kind: v.literal('host-stayed-silent'), ticket }),
    'live-workbook-read': v.object({ kind: v.literal('live-workbook-read'), ticket, live: of.live }),
    'signed-in': v.object({ kind: v.literal('signed-in'), ticket, account: of.account, allFiles: of.allFiles, now }),
    'somebody-else-signed-in': v.object({
      kind: v.literal('somebody-else-signed-in'),
      ticket,
      account: of.account,
      excelAccount: of.excelAccount,
    }),
    'sign-in-failed': v.object({ kind: v.literal('sign-in-failed'), ticket, problem }),
    'signed-out': v.object({ kind: v.literal('signed-out') }),
    'workbook-found': v.object({
      kind: v.literal('workbook-found'),
      ticket,
      workbook: of.item,
      remembered: maybe(session),
      maybeStarted: maybe(of.maybeStarted),
      refusal: maybe(problem),
      now,
    }),
    'workbook-not-found': v.object({ kind: v.literal('workbook-not-found'), ...failure }),
    'workbook-changed': v.object({ kind: v.literal('workbook-changed'), ticket, command, live: of.live }),
    'session-created': v.object({ kind: v.literal('session-created'), ticket, session, workbook: of.item }),
    'session-found-elsewhere': v.object({ kind: v.literal('session-found-elsewhere'), ticket, session }),
    'start-accepted': v.object({ kind: v.literal('start-accepted'), ticket }),
    'start-failed': v.object({ kind: v.literal('start-failed'), ...failure }),
    'session-refreshed': v.object({ kind: v.literal('session-refreshed'), ticket, now }),
    'refresh-failed': v.object({ kind: v.literal('refresh-failed'), ...failure }),
    'session-closed': v.object({ kind: v.literal('session-closed'), ticket, where: closePlace, now }),
    'close-failed': v.object({ kind: v.literal('close-failed'), ...failure }),
    'file-updated': v.object({ kind: v.literal('file-updated'), ticket, now }),
    'file-unchanged': v.object({ kind: v.literal('file-unchanged'), ticket }),
    'file-not-seen': v.object({ kind: v.literal('file-not-seen'), ticket }),
    'memory-heard': v.object({
      kind: v.literal('memory-heard'),
      workbook: of.ref,
      remembered: maybe(session),
      ended: maybe(of.ended),
      now,
    }),
    'settings-not-kept': v.object({ kind: v.literal('settings-not-kept'), problem }),
    'default-told': v.object({ kind: v.literal('default-told'), changes: changesMode }),
    'keep-due': v.object({ kind: v.literal('keep-due'), ticket, now }),
    'wait-ended': v.object({ kind: v.literal('wait-ended'), ticket, now }),
    'connection-lost': v.object({ kind: v.literal('connection-lost') }),
    'connection-returned': v.object({ kind: v.literal('connection-returned'), now }),
    'sign-in-asked': v.object({ kind: v.literal('sign-in-asked'), isOtherAccount: flag }),
    'sign-out-asked': v.object({ kind: v.literal('sign-out-asked') }),
    'command-asked': v.object({ kind: v.literal('command-asked'), command: of.askedCommand, now }),
    'permission-asked': v.object({ kind: v.literal('permission-asked') }),
    'link-given': v.object({ kind: v.literal('link-given'), live: of.addressed }),
    'keep-asked': v.object({ kind: v.literal('keep-asked'), until: number, now }),
    'keep-stop-asked': v.object({ kind: v.literal('keep-stop-asked') }),
    'clear-asked': v.object({ kind: v.literal('clear-asked'), now }),
    'again-asked': v.object({ kind: v.literal('again-asked'), now }),
    'stop-asked': v.object({ kind: v.literal('stop-asked') }),
    'question-left': v.object({ kind: v.literal('question-left') }),
  });
}
