/** When this tab was last reloaded by a button of the pane, in milliseconds since 1970. Never throws. */
export interface ReloadNote {
  at(): number | undefined;
  write(now: number): void;
}
