import { galleryNow } from '#taskpane/main-screen/gallery-states.ts';

/** A moment of the gallery's day, which is at 10:42. */
export function at(hours: number, minutes: number, seconds = 0): number {
  return galleryNow + ((hours - 10) * 60 + minutes - 42) * 60_000 + seconds * 1000;
}
