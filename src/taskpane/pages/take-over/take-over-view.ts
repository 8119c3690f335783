import type { SessionChanges } from '#domain/workbook-session/workbook-session.ts';

/** What Take over shows. */
export interface TakeOverView {
  /** What the id is checked against; undefined while no workbook was found. */
  readonly workbookName: string | undefined;
  /** An administrator switched it off: the page says so, however it was reached. */
  readonly isAllowed: boolean;
  readonly work: 'idle' | 'checking';
  /** What is wrong with the id that was checked last. */
  readonly problem: TakeOverProblem | undefined;
}

/** No id, none of ours to know, not of this workbook, in the list already, or Microsoft could not be asked. */
export type TakeOverProblem = 'empty' | 'bad' | 'dead' | 'known' | 'unchecked';

export interface TakeOverDeeds {
  /** With the text as it was pasted. */
  readonly take: (text: string, changes: SessionChanges) => void;
  /** Something else is in the field: what was wrong with the last one is forgotten. */
  readonly edit: () => void;
}
