import { useRef, type ReactElement } from 'react';
import { copyText } from '../../main-screen/copy-text.ts';
import { say } from '../../words/message-key.ts';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { DetailsContent } from './details-content.tsx';
import { detailsViewFrom, toldSession } from './details-from-pane.ts';

/** Everything that is known of this workbook's session. */
export function Page({ pane, store, words, open, approach, onAnnounce }: PageProps): ReactElement | undefined {
  usePane(pane, store);
  const place = useRef<HTMLDivElement>(null);
  const { clock } = pane;
  const view = detailsViewFrom(pane, clock.now());
  if (view === undefined) return undefined;

  const copyId = (): void => {
    const id = toldSession(pane.state())?.session.id;
    if (id === undefined || place.current === null) return;
    void copyText(id, place.current.ownerDocument).then((isCopied) => {
      if (isCopied) onAnnounce(say('live.copied'));
    });
  };
  return (
    <div ref={place} className="page-part">
      <DetailsContent
        view={view}
        words={words}
        deeds={{
          copyId,
          startAnother: () =>
            pane.ask({
              kind: 'command-asked',
              command: { kind: 'start', changes: pane.defaultChanges(), isAnother: false },
              now: clock.now(),
            }),
          confirmGone: () => pane.ask({ kind: 'command-asked', command: { kind: 'confirm-gone' }, now: clock.now() }),
          closeAgain: () =>
            pane.ask({ kind: 'command-asked', command: { kind: 'close', isConfirmed: true }, now: clock.now() }),
          open,
          approach,
        }}
      />
    </div>
  );
}
