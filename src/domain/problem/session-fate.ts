import type { Problem } from './problem.ts';

/**
 * What becomes of a session when a call that carried its id failed for good. `over`: Microsoft said that it is over.
 * `unusable-start-again`: a fault made it unusable, and starting anew may work. `unusable`: it is of no use any more, and
 * starting anew unasked would fail in the same way.
 */
export type SessionFate = 'as-it-was' | 'over' | 'unusable-start-again' | 'unusable';

/**
 * The second-level codes that keep a session as it was although the service did not serve. The table of all codes says the
 * same and is tested against this list; it stays out of what loads first.
 */
const notServed: readonly string[] = [
  'toomanyrequestsuncategorized',
  'serviceunavailableuncategorized',
  'transientfailure',
  'gatewaytimeoutuncategorized',
  'requestaborted',
];

/**
 * The fate of the session whose id a failed Refresh or Close carried, once no try is left. Decided as the meaning of the
 * failure is: by the second-level code, then the top-level code, then the status.
 */
export function sessionFateOf({ kind, evidence }: Problem): SessionFate {
  if (evidence.operation !== 'refresh-session' && evidence.operation !== 'close-session') return 'as-it-was';
  if (kind === 'session-over') return 'over';
  const [top, inner = top] = evidence.codes.map((code) => code.toLowerCase());
  if (inner === 'internalservererroruncategorized') return 'unusable-start-again';
  switch (kind) {
    case 'workbook-gone':
    case 'restricted':
    case 'unsupported':
    case 'broken':
      return 'unusable';
    case 'locked':
    case 'sign-in-needed':
      return [inner, top].some((code) => code?.startsWith('invalidsession')) ? 'unusable' : 'as-it-was';
    case 'slow':
    case 'throttled':
      // "Error handling for Excel APIs": such a session is to be made anew, unless a second-level code says otherwise.
      return (evidence.status === 502 || evidence.status === 503) && !notServed.includes(inner ?? '')
        ? 'unusable-start-again'
        : 'as-it-was';
    default:
      return 'as-it-was';
  }
}

/** Whether the pane may offer Start again after this failure; for every other one it offers what the failure needs. */
export function offersStartAgain(problem: Problem): boolean {
  const fate = sessionFateOf(problem);
  return fate === 'over' || fate === 'unusable-start-again';
}
