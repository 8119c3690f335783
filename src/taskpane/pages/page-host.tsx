import { createElement, useEffect, useReducer, useState, type ReactElement } from 'react';
import { say } from '../words/message-key.ts';
import { fetchPage, loadPage, pageAtHand } from './page-loaders.ts';
import { PageFrame } from './page-frame.tsx';
import type { PageKind } from './page-route.ts';
import { pageTitles } from './page-titles.ts';
import type { PageProps } from './page.ts';
import { ReloadMessage } from './reload-message.tsx';
import { stripFrom } from './strip-view.ts';
import { usePane } from './use-pane.ts';

interface PageHostProps extends Omit<PageProps, 'approach'> {
  readonly back: () => void;
}

/** Frames the page and brings its file: the title stands at once, and what cannot be loaded says so. */
export function PageHost({ route, back, ...props }: PageHostProps): ReactElement {
  const { pane, store, words } = props;
  usePane(pane, store);
  const Page = usePage(route.kind);
  return (
    <PageFrame
      title={say(pageTitles[route.kind])}
      words={words}
      strip={stripFrom(pane.state(), pane.clock.now())}
      onBack={back}
      onRefresh={() =>
        pane.ask({ kind: 'command-asked', command: { kind: 'refresh', why: 'asked' }, now: pane.clock.now() })
      }
    >
      {Page === 'missing' ? (
        <ReloadMessage words={words} isInVain={pane.isReloadedInVain()} onReload={() => pane.reload()} />
      ) : (
        Page !== undefined && createElement(Page, { ...props, route, approach: fetchPage })
      )}
    </PageFrame>
  );
}

function usePage(kind: PageKind): ReturnType<typeof pageAtHand> | 'missing' {
  const [isMissing, setMissing] = useState(false);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (pageAtHand(kind) === undefined) loadPage(kind).then(draw, () => setMissing(true));
  }, [kind]);
  return pageAtHand(kind) ?? (isMissing ? 'missing' : undefined);
}
