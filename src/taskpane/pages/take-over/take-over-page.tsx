import { useEffect, useState, type ReactElement } from 'react';
import type { SessionChanges } from '#domain/workbook-session/workbook-session.ts';
import { openSessionOf } from '../open-session.ts';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { sessionIdIn } from './session-id-in.ts';
import { TakeOverContent } from './take-over-content.tsx';
import type { TakeOverProblem } from './take-over-view.ts';

/** Continues somebody else's session on this workbook: it is checked first, and then managed like any other. */
export function Page({ pane, store, words, leave }: PageProps): ReactElement {
  usePane(pane, store);
  const [problem, setProblem] = useState<TakeOverProblem>();
  useEffect(
    () =>
      pane.onNews(({ kind }) => {
        if (kind === 'taken-over') leave();
        if (kind === 'take-over-refused') setProblem('dead');
        if (kind === 'take-over-unchecked') setProblem('unchecked');
      }),
    [pane, leave],
  );
  const { stage } = pane.state();
  const place = stage.kind === 'workbook' ? stage : undefined;

  const take = (text: string, changes: SessionChanges): void => {
    if (place === undefined) return;
    const { workbook } = place;
    if (text.trim() === '') return setProblem('empty');
    const id = sessionIdIn(text);
    if (id === undefined) return setProblem('bad');
    if (pane.sessions.current().some((one) => openSessionOf(one)?.id === id)) return setProblem('known');
    const now = pane.clock.now();
    const session = {
      id,
      workbook: workbook.ref,
      workbookName: workbook.name,
      workbookUrl: workbook.webUrl,
      changes,
      isTakenOver: true,
      startedAt: now,
      lastContactAt: now,
    };
    setProblem(undefined);
    pane.ask({ kind: 'command-asked', command: { kind: 'take-over', session }, now });
  };
  return (
    <TakeOverContent
      view={{
        workbookName: place?.workbook.name,
        isAllowed: pane.settings.policy().isTakeOverAllowed,
        work: place?.session.kind === 'taking-over' ? 'checking' : 'idle',
        problem,
      }}
      deeds={{ take, edit: () => setProblem(undefined) }}
      words={words}
    />
  );
}
