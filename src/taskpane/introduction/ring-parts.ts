/** A part of the small rings: where it begins on a way around of 300, and whether its minute is left. */
export interface RingPart {
  readonly from: number;
  readonly isLeft: boolean;
}

/** Five parts; the time is taken away clockwise from twelve o'clock, as the pane's own ring does. */
export function parts(minutesLeft: number): readonly RingPart[] {
  return [0, 1, 2, 3, 4].map((part) => ({ from: part * 60 + 3, isLeft: part >= 5 - minutesLeft }));
}
