import { useState, type ReactElement } from 'react';
import type { PageProps } from '../page.ts';
import { HelpContent } from './help-content.tsx';
import { topicsFrom } from './topics-from-state.ts';

/** Questions about sessions and their answers; opened by "Why?", with the answer to that. */
export function Page({ pane, words, route, open, approach }: PageProps): ReactElement {
  const asked = route.kind === 'help' ? route.topic : undefined;
  // As they were on opening: an answer that is being read does not go away when its reason does.
  const [topics] = useState(() => topicsFrom(pane.state(), asked));
  return (
    <HelpContent
      topics={topics}
      asked={asked}
      words={words}
      onOpenCheck={() => open({ kind: 'sign-in-check' })}
      onApproachCheck={() => approach('sign-in-check')}
    />
  );
}
