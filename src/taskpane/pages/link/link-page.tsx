import { useState, type ReactElement } from 'react';
import type { PageProps } from '../page.ts';
import { LinkContent } from './link-content.tsx';
import type { LinkView } from './link-view.ts';

/** Goes on with a pasted link; what comes of it shows on the main screen. */
export function Page({ pane, words, leave }: PageProps): ReactElement {
  const [view, setView] = useState<LinkView>({ work: 'idle', problem: undefined });
  const use = (text: string): void => {
    if (text.trim() === '') return setView({ work: 'idle', problem: 'empty' });
    if (pane.readLink(text).kind !== 'addressed') return setView({ work: 'idle', problem: 'bad' });
    setView({ work: 'looking', problem: undefined });
    void pane.useLink(text).then(leave);
  };
  return (
    <LinkContent view={view} words={words} deeds={{ use, edit: () => setView({ work: 'idle', problem: undefined }) }} />
  );
}
