import { hardCodedWords } from './hard-coded-words.ts';
import { clippedTexts, measurePane, overflowAt, type Measures } from './measure-pane.ts';

export interface VisitWish {
  /** The pane's width while it is measured, in px. */
  readonly width: number;
  /** Widths at which nothing may reach out of the pane. */
  readonly widths: readonly number[];
}

/** How one state is drawn. */
export interface Visit extends Measures {
  readonly state: string;
  /** Where the first button ends in a pane of 300 px; 0 where there is none. */
  readonly narrowFirstButtonEndsAt: number;
  readonly overflow: readonly string[];
  readonly clipped: readonly string[];
  /** Words that no catalog holds; found in the pseudo language only. */
  readonly hardCoded: readonly string[];
}

/** Runs inside the page: a call for each measure of each state would cost more than the measuring. */
export async function visitStates(ids: readonly string[], { width, widths }: VisitWish): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (const state of ids) {
    await window.gallery?.open(state);
    window.gallery?.width(300);
    const narrowFirstButtonEndsAt = measurePane().firstButtonEndsAt;
    window.gallery?.width(width);
    const measures = { ...measurePane(), clipped: clippedTexts(), hardCoded: hardCodedWords() };
    visits.push({ state, narrowFirstButtonEndsAt, ...measures, overflow: overflowAt(widths) });
  }
  return visits;
}
