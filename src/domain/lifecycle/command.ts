import type { ChangesMode, WorkbookSession } from '../workbook-session/workbook-session.ts';

/** What a person asks of the open workbook's session, from the pane or from the ribbon. */
export type Command =
  /** `isAnother`: a session is known and the person wants a second one all the same. */
  | { readonly kind: 'start'; readonly changes: ChangesMode; readonly isAnother: boolean }
  /** `check` is the same call as `refresh`; only the words differ. */
  | { readonly kind: 'refresh'; readonly why: RefreshReason }
  /** `isConfirmed`: the person knows that a temporary copy is lost by it. */
  | { readonly kind: 'close'; readonly isConfirmed: boolean }
  /** Somebody else's session, by its id: checked by a refresh against the open workbook, then managed like any other. */
  | { readonly kind: 'take-over'; readonly session: WorkbookSession }
  /** After Close: one refresh that Microsoft must refuse. */
  | { readonly kind: 'confirm-gone' };

/** What can be asked for before anything is known: a command, or a start that leaves the choice to the person's default. */
export type AskedCommand =
  Command | { readonly kind: 'start'; readonly changes: 'default'; readonly isAnother: boolean };

/** What was asked for, with the choice that is the default when it is carried out, and not when it was asked. */
export function decided(asked: AskedCommand, byDefault: ChangesMode): Command {
  return asked.kind === 'start' && asked.changes === 'default' ? { ...asked, changes: byDefault } : asked;
}

/**
 * Why a session is refreshed: `opening` looks once whether a remembered session is still there, `check` asks because the
 * estimate ran out, `before-start` starts a new one when it turns out to be gone, `use` the same when the person chose the known
 * one instead of a second, `keep` is the pane keeping it open.
 */
export type RefreshReason = 'asked' | 'opening' | 'check' | 'before-start' | 'use' | 'keep';
