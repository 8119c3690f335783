/** What Paste a link shows. */
export interface LinkView {
  readonly work: 'idle' | 'looking';
  /** No link, or none to a workbook of the person's organization. */
  readonly problem: 'empty' | 'bad' | undefined;
}

export interface LinkDeeds {
  readonly use: (text: string) => void;
  /** Something else is in the field. */
  readonly edit: () => void;
}
