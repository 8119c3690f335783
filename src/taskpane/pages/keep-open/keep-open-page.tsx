import { useState, type ReactElement } from 'react';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { KeepOpenContent } from './keep-open-content.tsx';
import { keepOpenViewFrom } from './keep-open-from-pane.ts';

/** Refreshing by itself: by choice only, and always with an end. */
export function Page({ pane, store, words }: PageProps): ReactElement {
  usePane(pane, store);
  // The ends stay as they were offered; a clock that runs on would move them away under the pointer.
  const [openedAt] = useState(() => pane.clock.now());
  return (
    <KeepOpenContent
      view={keepOpenViewFrom(pane.state(), openedAt, pane.settings.policy())}
      deeds={{
        keep: ({ until, lastsMs }) => {
          const now = pane.clock.now();
          // An end that was offered long ago may be past.
          pane.ask({ kind: 'keep-asked', until: until > now ? until : now + lastsMs, now });
        },
        stop: () => pane.ask({ kind: 'keep-stop-asked' }),
      }}
      words={words}
    />
  );
}
