import type { PersonAsked } from '#domain/lifecycle/event.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { Deed } from './card-model.ts';

/** Deeds that the screen carries out by itself. */
type OwnDeed = 'copy-report' | 'toggle-details' | 'reload' | 'copy-consent-link' | 'open-page' | 'clear-ended';

/** What a button asks of the application. */
export function askedBy(deed: Exclude<Deed, { kind: OwnDeed }>, chosen: ChangesMode, now: number): PersonAsked {
  switch (deed.kind) {
    case 'command':
      return { kind: 'command-asked', command: deed.command, now };
    case 'start-chosen':
      return { kind: 'command-asked', command: { kind: 'start', changes: chosen, isAnother: false }, now };
    case 'sign-in':
      return { kind: 'sign-in-asked', isOtherAccount: deed.isOtherAccount };
    case 'allow':
      return { kind: 'permission-asked' };
    case 'again':
      return { kind: 'again-asked', now };
    case 'stop':
      return { kind: 'stop-asked' };
    case 'leave-question':
      return { kind: 'question-left' };
  }
}
