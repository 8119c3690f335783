import { isWorking, type StateCard } from './card-model.ts';

/** How high the card was drawn last, and for whom. */
export interface Height {
  readonly life: string;
  readonly px: number;
  readonly paneWidth: number;
}

/**
 * Keeps the card from shrinking while the same session lives, and from the click on while work runs: the pressed button
 * stays under the pointer. Another session, or another width of the pane, starts anew.
 */
export function keepHeight(card: HTMLElement, body: Omit<StateCard, 'ring'>, before: Height | undefined): Height {
  const paneWidth = card.parentElement?.clientWidth ?? 0;
  const isSameLife = before?.life === body.life || isWorking(body);
  const isKept = before !== undefined && isSameLife && before.paneWidth === paneWidth;
  card.style.minBlockSize = isKept ? `${before.px}px` : '';
  return { life: body.life, px: card.getBoundingClientRect().height, paneWidth };
}
