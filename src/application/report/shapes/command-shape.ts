import * as v from 'valibot';
import type { AskedCommand, Command, RefreshReason } from '#domain/lifecycle/command.ts';
import type { Resume } from '#domain/lifecycle/state.ts';
import { flag, number, oneOf, words, type Shape } from './shape.ts';
import { changesMode, type WorkbookShapes } from './workbook-shapes.ts';

export const refreshReason = words<RefreshReason>({
  asked: true,
  opening: true,
  check: true,
  'before-start': true,
  use: true,
  keep: true,
});

export function commandShape({ session }: Pick<WorkbookShapes, 'session'>): Shape<Command> {
  return oneOf<Command>({
    start: v.object({ kind: v.literal('start'), changes: changesMode, isAnother: flag }),
    refresh: v.object({ kind: v.literal('refresh'), why: refreshReason }),
    close: v.object({ kind: v.literal('close'), isConfirmed: flag }),
    'take-over': v.object({ kind: v.literal('take-over'), session }),
    'confirm-gone': v.object({ kind: v.literal('confirm-gone') }),
  });
}

/** A start may leave the choice open, as long as it is only asked for. */
export function askedCommandShape(of: Pick<WorkbookShapes, 'session'>): Shape<AskedCommand> {
  return v.union([
    commandShape(of),
    v.object({ kind: v.literal('start'), changes: v.literal('default'), isAnother: flag }),
  ]);
}

export function resumeShape(command: Shape<Command>): Shape<Resume> {
  return oneOf<Resume>({
    find: v.object({ kind: v.literal('find'), attempt: number }),
    command: v.object({ kind: v.literal('command'), command, attempt: number }),
  });
}
