import type { StateCard } from './card-model.ts';

/** What most cards have in common: nothing. Each card says only what it adds. */
export const blank: Omit<StateCard, 'ring' | 'word' | 'sentence'> = {
  kind: 'state',
  tone: 'quiet',
  wordIcon: undefined,
  isSkeleton: false,
  note: undefined,
  choice: undefined,
  actions: [],
  rows: 'none',
  bar: undefined,
  failure: undefined,
  escape: undefined,
  life: '',
};

/** After a click the button that was pressed is shown busy; from here on the person may take it back. */
export const cancelAfterMs = 3000;
