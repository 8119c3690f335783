import type { ProblemKind } from './problem.ts';

/** The kinds of problem that a code of Graph can mean. */
export type CodeFamily = Extract<
  ProblemKind,
  | 'session-over'
  | 'locked'
  | 'sign-in-needed'
  | 'workbook-gone'
  | 'no-permission'
  | 'restricted'
  | 'unsupported'
  | 'broken'
  | 'throttled'
  | 'slow'
  | 'refused'
  | 'settings-local'
  | 'unknown'
>;

/**
 * Where a code stands: the second level, of which Microsoft expects clients to handle some (`required`) and gives others as
 * examples (`optional`); the top level; codes met in real answers only (`field`); and those of drives, not of workbooks. A
 * `status` stands for itself, without any code.
 */
export type CodeLevel = 'required' | 'optional' | 'top' | 'field' | 'drive' | 'status';

/** How we know the status: Microsoft binds it, the name says it, an early list's order suggests it, reports, or we guess. */
export type StatusBasis = 'bound' | 'named' | 'order' | 'seen' | 'guessed';

/** Whether the session in hand can still be used, as Microsoft says it; `yes` where the code is about something else. */
export type Usable = 'yes' | 'no' | 'not-said';

/** Whether a session may be started again: as it was, only with the other choice of mode, once the cause is mended, or not. */
export type StartAgain = 'offered' | 'other-choice' | 'after-mending' | 'no';

/** Whether the same request may be sent again. */
export type Resend = 'no' | 'after-wait' | 'a-few-times' | 'after-mending' | 'in-new-session';

/** What only some rows need. */
interface RowRest {
  /** The name that an early version of Microsoft's page gave. */
  readonly otherName?: string;
  /** The code goes on in several ways; all that begin like this are meant. */
  readonly isPrefix?: true;
  /** Means this only under its status; under another one the status decides. */
  readonly isBoundToStatus?: true;
  /** What it means on a call with a session id when there is no second-level code. */
  readonly withSession?: CodeFamily;
}

/** Everything that is decided about one code. The sentence for people who look it up is in `scripts/docs`. */
export interface ErrorRow extends RowRest {
  readonly code: string;
  readonly level: CodeLevel;
  readonly status: number;
  readonly statusBasis: StatusBasis;
  readonly family: CodeFamily;
  readonly usable: Usable;
  readonly startAgain: StartAgain;
  readonly resend: Resend;
}

/** One line of the table, so that each level can be read as one. */
export type ErrorLine = readonly [
  code: string,
  status: number,
  statusBasis: StatusBasis,
  family: CodeFamily,
  usable: Usable,
  startAgain: StartAgain,
  resend: Resend,
  rest?: RowRest,
];

export function errorRows(level: CodeLevel, lines: readonly ErrorLine[]): readonly ErrorRow[] {
  return lines.map(([code, status, statusBasis, family, usable, startAgain, resend, rest]) => {
    return { code, level, status, statusBasis, family, usable, startAgain, resend, ...rest };
  });
}
