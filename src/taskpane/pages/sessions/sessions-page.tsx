import { useEffect, useState, type ReactElement } from 'react';
import { losesChangesAtEnd } from '#domain/workbook-session/workbook-session.ts';
import { openSessionOf } from '../open-session.ts';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { SessionsContent } from './sessions-content.tsx';
import { sessionsViewFrom } from './sessions-from-pane.ts';
import type { SessionsDeeds } from './sessions-view.ts';

/** Every session that is remembered, in this workbook and in others. */
export function Page({ pane, store, words, open, leave }: PageProps): ReactElement {
  usePane(pane, store);
  const [isAskingAll, setAskingAll] = useState(false);
  // Sessions of other devices are in the settings file only.
  useEffect(() => pane.sessions.look(), [pane]);

  const { sessions } = pane;
  const deeds: SessionsDeeds = {
    refresh: (key) => sessions.ask(key, { kind: 'refresh' }),
    check: (key) => sessions.ask(key, { kind: 'check' }),
    close: (key, isConfirmed) => sessions.ask(key, { kind: 'close', isConfirmed }),
    keep: (key) => sessions.ask(key, { kind: 'leave' }),
    stop: (key) => sessions.ask(key, { kind: 'stop' }),
    clear: (key) => sessions.ask(key, { kind: 'clear' }),
    closeAll: (isConfirmed) => {
      const losesSome = sessions.current().some((one) => {
        const session = openSessionOf(one);
        return session !== undefined && losesChangesAtEnd(session);
      });
      setAskingAll(losesSome && !isConfirmed);
      if (isConfirmed || !losesSome) sessions.closeAll(isConfirmed);
    },
    keepAll: () => setAskingAll(false),
    clearEnded: () => sessions.clearEnded(),
    takeOver: () => open({ kind: 'take-over' }),
    leave,
  };
  return <SessionsContent view={sessionsViewFrom(pane, pane.clock.now(), isAskingAll)} deeds={deeds} words={words} />;
}
