import { useCallback, useRef, type ReactElement } from 'react';
import { copyText } from '../../main-screen/copy-text.ts';
import { say } from '../../words/message-key.ts';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { AccountContent } from './account-content.tsx';
import { accountViewFrom, linkOf } from './account-from-pane.ts';
import { useLeaving } from './use-leaving.ts';

/** Which workbook, whose account, and what the add-in may do with both. */
export function Page({ pane, store, words, open, onAnnounce }: PageProps): ReactElement | undefined {
  usePane(pane, store);
  const place = useRef<HTMLDivElement>(null);
  const leaving = useLeaving(
    pane,
    useCallback(() => onAnnounce(say('confirm.out.notClosed')), [onAnnounce]),
  );

  const view = accountViewFrom(pane, leaving.way, pane.clock.now());
  if (view === undefined) return undefined;

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
          switchAccount: () => leaving.wish({ kind: 'sign-in-asked', isOtherAccount: true }),
          signOut: () => leaving.wish({ kind: 'sign-out-asked' }),
          allow: () => pane.ask({ kind: 'permission-asked' }),
          closeAndLeave: leaving.close,
          leaveThem: leaving.leave,
          stay: leaving.stay,
        }}
      />
    </div>
  );
}
