/**
 * What comes of the introduction. `awaited`: nothing else is drawn, because it would give way a moment later. `asked`: it
 * came to mind while the pane is in use, which goes on until it is there. `missing`, `refused`: it did not come in time;
 * who asked for it is told so, and in either case it breaks into nobody's work afterwards.
 */
export type Arrival<Loaded> =
  | { readonly kind: 'unwanted' | 'awaited' | 'asked' | 'missing' | 'refused' }
  | { readonly kind: 'there'; readonly loaded: Loaded };

export function firstArrival(isWanted: boolean): Arrival<never> {
  return { kind: isWanted ? 'awaited' : 'unwanted' };
}

/** Whether it is worth loading: in this language for the first time, or in another one while it is shown. */
export function isExpected({ kind }: Arrival<unknown>): boolean {
  return kind === 'awaited' || kind === 'asked' || kind === 'there';
}

/** The wish for it began or ended. */
export function wished<Loaded>(before: Arrival<Loaded>, isWanted: boolean): Arrival<Loaded> {
  if (!isWanted) return before.kind === 'unwanted' ? before : { kind: 'unwanted' };
  return before.kind === 'unwanted' ? { kind: 'asked' } : before;
}

export function came<Loaded>(before: Arrival<Loaded>, loaded: Loaded): Arrival<Loaded> {
  return isExpected(before) ? { kind: 'there', loaded } : before;
}

/** It cannot be had, or took longer than anybody waits. What is shown already stays, in the language it is in. */
export function failed<Loaded>(before: Arrival<Loaded>): Arrival<Loaded> {
  switch (before.kind) {
    case 'awaited':
      return { kind: 'missing' };
    case 'asked':
      return { kind: 'refused' };
    case 'unwanted':
    case 'missing':
    case 'refused':
    case 'there':
      return before;
  }
}
