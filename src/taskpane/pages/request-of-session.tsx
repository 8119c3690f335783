import type { ReactElement } from 'react';
import { choiceAfter } from '#domain/workbook-session/workbook-session.ts';
import { say } from '../words/message-key.ts';
import { toldSession } from './details/details-from-pane.ts';
import type { PageProps } from './page.ts';
import { RequestPage } from './request/request-page.tsx';
import { usePane } from './use-pane.ts';

/** Texts that use this workbook's session from elsewhere. */
export function Page({ pane, store, words, graphRoot, onAnnounce }: PageProps): ReactElement | undefined {
  usePane(pane, store);
  const session = toldSession(pane.state())?.session;
  if (session === undefined) return undefined;
  const parts = { graphRoot, ref: session.workbook, sessionId: session.id, changes: choiceAfter(session) };
  return <RequestPage parts={parts} words={words} onCopied={() => onAnnounce(say('live.copied'))} />;
}
