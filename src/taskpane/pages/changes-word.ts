import type { SessionChanges } from '#domain/workbook-session/workbook-session.ts';
import type { MessageKey } from '../words/message-key.ts';

/** What becomes of a session's changes, as far as anybody knows. */
export function changesWord(changes: SessionChanges): MessageKey {
  switch (changes) {
    case 'saves-changes':
      return 'val.saves';
    case 'temporary-copy':
      return 'val.copy';
    case 'unknown':
      return 'val.unknown';
  }
}
