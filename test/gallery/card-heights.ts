/** How high the card is in each of some states, one after the other, as they follow each other in a life. */
export interface CardHeights {
  readonly states: readonly string[];
  readonly paneWidth: number;
  readonly heights: readonly number[];
}

/** Runs inside the page: a call for each height would cost more than the measuring. */
export async function cardHeights([lives, widths]: readonly [
  lives: readonly (readonly string[])[],
  widths: readonly number[],
]): Promise<readonly CardHeights[]> {
  const { gallery } = window;
  if (gallery === undefined) throw new Error('This page is not the gallery.');
  const height = async (): Promise<number> => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.querySelector('.card')?.getBoundingClientRect().height ?? 0;
  };
  const found: CardHeights[] = [];
  for (const paneWidth of widths) {
    gallery.width(paneWidth);
    for (const states of lives) {
      const [first = '', ...others] = states;
      await gallery.open(first);
      const heights = [await height()];
      for (const state of others) {
        // The look of work is held for a moment.
        gallery.advance(400);
        gallery.show(state);
        heights.push(await height());
      }
      found.push({ states, paneWidth, heights: heights.map((px) => Math.round(px * 10) / 10) });
    }
  }
  gallery.width(undefined);
  return found;
}
