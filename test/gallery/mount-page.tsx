import { createRoot } from 'react-dom/client';
import requestRules from '#taskpane/pages/request/request.css';
import pageRules from '#taskpane/theme/pages.css';
import type { PaneLook } from '#taskpane/pane-look.ts';
import { installStyles } from '#taskpane/theme/install-styles.ts';
import paneRules from '#taskpane/theme/pane.css';
import { themeFor } from '#taskpane/theme/theme-choice.ts';
import { ThemedPane } from '#taskpane/themed-pane.tsx';
import type { Words } from '#taskpane/words/words.ts';
import { flushSync } from 'react-dom';
import type { PageStateId } from './page-state-ids.ts';
import { PageInState } from './page-states.tsx';

interface PageLook {
  readonly words: Words;
  readonly look: PaneLook;
}

/** Draws a page by itself; returns a function that takes it away. */
export function mountPage(root: HTMLElement, id: PageStateId, { words, look }: PageLook): () => void {
  const styles = [
    installStyles(document, paneRules),
    installStyles(document, pageRules),
    installStyles(document, requestRules),
  ];
  const isSystemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const reactRoot = createRoot(root);
  document.documentElement.lang = words.language;
  flushSync(() =>
    reactRoot.render(
      <ThemedPane theme={themeFor(look.theme, isSystemDark)} language={words.language}>
        <PageInState id={id} words={words} />
      </ThemedPane>,
    ),
  );
  return () => {
    reactRoot.unmount();
    for (const remove of styles) remove();
  };
}
