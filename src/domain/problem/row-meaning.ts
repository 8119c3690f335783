import type { ErrorRow } from './error-row.ts';
import type { SessionFate } from './session-fate.ts';

/** What a person is offered: the first is the filled button. The pane has words for each. */
export type Offer =
  | 'start-again'
  | 'other-choice'
  | 'try-again'
  | 'temporary-copy'
  | 'sign-in'
  | 'check-again'
  | 'paste-a-link'
  | 'copy-for-support'
  | 'stop-waiting'
  | 'details'
  | 'back'
  | 'why';

/** What the pane offers for a code, as far as the code alone decides: a temporary copy is for Start only. */
export function offersByRow({ family, startAgain }: Pick<ErrorRow, 'family' | 'startAgain'>): readonly Offer[] {
  switch (family) {
    case 'session-over':
      return ['start-again', 'other-choice'];
    case 'locked':
      return ['try-again', 'temporary-copy'];
    case 'sign-in-needed':
      return ['sign-in'];
    case 'workbook-gone':
      return ['check-again', 'paste-a-link'];
    case 'no-permission':
      return ['check-again', 'copy-for-support'];
    case 'restricted':
      return ['other-choice', 'copy-for-support'];
    case 'unsupported':
      return ['check-again', 'why'];
    case 'broken':
      return [startAgain === 'offered' ? 'start-again' : 'other-choice', 'copy-for-support'];
    case 'throttled':
      return ['stop-waiting'];
    case 'slow':
      return ['try-again', 'details'];
    case 'refused':
      return ['copy-for-support', 'back'];
    case 'unknown':
      return ['try-again', 'copy-for-support'];
    case 'settings-local':
      return [];
  }
}

/**
 * What a row says of the session on a call that names it. `sessionFateOf` decides the same without the table, because it
 * loads first; tests hold the two together.
 */
export function fateByRow({ family, usable, startAgain, withSession }: ErrorRow): SessionFate {
  if (startAgain === 'offered') return (withSession ?? family) === 'session-over' ? 'over' : 'unusable-start-again';
  if (usable === 'no') return 'unusable';
  switch (family) {
    case 'workbook-gone':
    case 'restricted':
    case 'unsupported':
    case 'broken':
      return 'unusable';
    default:
      return 'as-it-was';
  }
}
