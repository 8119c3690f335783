import { galleryStates } from '#taskpane/main-screen/gallery-states.ts';
import { otherwiseMounted } from './mounted-otherwise.ts';
import { pageStateIds } from './page-state-ids.ts';

/** Whatever the gallery can show, by name; a walk over these meets new states by itself. */
export const allStates: readonly string[] = [
  ...Object.keys(galleryStates),
  ...Object.keys(otherwiseMounted),
  ...pageStateIds,
];

/** States whose words come with the first script: the pseudo language has no such words. */
export function speaksOnlyRealLanguages(id: string): boolean {
  return id === 'reload' || id === 'reloadOpen';
}

/** One of each kind of card, for what is looked at in every theme and width. */
export const mainStates: readonly string[] = [
  'signedOut',
  'none',
  'starting',
  'active',
  'soon',
  'lastCopy',
  'kept',
  'over',
  'secondElsewhere',
  'permit',
  'throttledOpen',
  'expiredCopy',
  'error.slow',
  'error.brokenCopy',
  'ask.closeCopy',
];
