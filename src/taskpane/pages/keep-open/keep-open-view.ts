/** What Keep open shows. Times and lengths in milliseconds. */
export interface KeepOpenView {
  readonly choices: readonly KeepChoice[];
  /** Until when it is kept open already. */
  readonly keptUntil: number | undefined;
  readonly limit: KeepLimit;
}

/** What an administrator's policy takes away of the choices. */
export type KeepLimit =
  | { readonly kind: 'none' }
  | { readonly kind: 'at-most'; readonly ms: number }
  /** It leaves none. */
  | { readonly kind: 'off' };

/** One end that can be chosen. */
export interface KeepChoice {
  readonly lastsMs: number;
  readonly until: number;
}

export interface KeepOpenDeeds {
  readonly keep: (choice: KeepChoice) => void;
  readonly stop: () => void;
}
