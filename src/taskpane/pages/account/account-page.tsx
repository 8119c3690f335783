import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import { copyText } from '../../main-screen/copy-text.ts';
import { say } from '../../words/message-key.ts';
import { openSessionOf } from '../open-session.ts';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { AccountContent } from './account-content.tsx';
import { accountViewFrom, linkOf } from './account-from-pane.ts';

/** What the person asked for that would leave open sessions behind. */
type Leaving = Extract<PersonAsked, { kind: 'sign-out-asked' | 'sign-in-asked' }>;

/** Which workbook, whose account, and what the add-in may do with both. */
export function Page({ pane, store, words, open, onAnnounce }: PageProps): ReactElement | undefined {
  usePane(pane, store);
  const place = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState<Leaving>();
  const [isClosing, setClosing] = useState(false);
  const stopWaiting = useRef<() => void>(undefined);
  useEffect(() => () => stopWaiting.current?.(), []);

  const view = accountViewFrom(pane, leaving === undefined ? undefined : { isClosing });
  if (view === undefined) return undefined;

  const isAllClosed = (): boolean => pane.sessions.current().every((one) => openSessionOf(one) === undefined);
  const wish = (asked: Leaving): void => (isAllClosed() ? pane.ask(asked) : setLeaving(asked));
  const end = (asked: Leaving | undefined): void => {
    stopWaiting.current?.();
    stopWaiting.current = undefined;
    setClosing(false);
    setLeaving(undefined);
    if (asked !== undefined) pane.ask(asked);
  };
  const copyLink = (): void => {
    const link = linkOf(pane.state());
    if (link === undefined || place.current === null) return;
    void copyText(link, place.current.ownerDocument).then((isCopied) => {
      if (isCopied) onAnnounce(say('live.copied'));
    });
  };
  return (
    <div ref={place} className="page-part">
      <AccountContent
        view={view}
        words={words}
        deeds={{
          copyLink,
          otherLink: () => open({ kind: 'link' }),
          switchAccount: () => wish({ kind: 'sign-in-asked', isOtherAccount: true }),
          signOut: () => wish({ kind: 'sign-out-asked' }),
          allow: () => pane.ask({ kind: 'permission-asked' }),
          closeAndLeave: () => {
            setClosing(true);
            stopWaiting.current = pane.sessions.subscribe(() => {
              if (isAllClosed()) end(leaving);
            });
            pane.sessions.closeAll(true);
          },
          leaveThem: () => end(leaving),
          stay: () => end(undefined),
        }}
      />
    </div>
  );
}
