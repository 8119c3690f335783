/**
 * What the static page shows before any script of ours has come: the last state of this tab, as plain text and numbers.
 * It holds no session id and no token.
 */
export interface PaneSnapshot {
  readonly workbookName: string;
  readonly personLine: string;
  readonly word: string;
  readonly sentence: string;
  /** When the last answer proved the session alive; undefined where none is believed open. */
  readonly lastContactAt: number | undefined;
  /** The lines above and below the minutes in the ring, such as "about" and "min left". */
  readonly ringLines: readonly [above: string, below: string];
  readonly language: string;
}

export interface PaneSnapshotStore {
  write(snapshot: PaneSnapshot): void;
  clear(): void;
}
