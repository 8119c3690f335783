import type { PaneSnapshot } from '#application/ports/pane-snapshot.ts';
import type { LifecycleState, SessionState } from '#domain/lifecycle/state.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { say } from './words/message-key.ts';
import type { Words } from './words/words.ts';

/**
 * What the next opening of the page may show before any script has come. It is cleared as soon as nobody is signed in or
 * the workbook cannot have a session, and kept while neither is known.
 */
export function snapshotFromState({ stage }: LifecycleState, words: Words): PaneSnapshot | 'clear' | 'keep' {
  switch (stage.kind) {
    case 'opening':
    case 'signing-in':
    case 'finding':
    case 'not-found':
      return 'keep';
    case 'host-silent':
    case 'cannot':
    case 'signed-out':
    case 'other-person':
      return 'clear';
    case 'workbook': {
      const session = remembered(stage.session);
      const name = session === undefined ? 'state.none' : 'state.active';
      return {
        workbookName: stage.workbook.name,
        personLine: words.say(say('join.dot', { first: stage.account.name, second: stage.account.organization })),
        word: words.say(say(`${name}.word`)),
        sentence: words.say(say(`${name}.text`)),
        lastContactAt: session?.lastContactAt,
        ringLines: [words.say(say('ring.about')), words.say(say('ring.unit'))],
        language: words.language,
      };
    }
  }
}

/** What an ended session leaves for the next opening is that none is known. */
function remembered(session: SessionState): WorkbookSession | undefined {
  switch (session.kind) {
    case 'open':
    case 'uncertain':
      return session.session;
    case 'starting':
      return session.known;
    case 'taking-over':
      return remembered(session.before);
    case 'none-known':
    case 'uncertain-start':
    case 'expired':
    case 'broken':
    case 'closed':
      return undefined;
  }
}
