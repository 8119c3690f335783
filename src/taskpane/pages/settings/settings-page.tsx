import { useReducer, type ReactElement } from 'react';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { SettingsContent } from './settings-content.tsx';
import { settingsViewFrom } from './settings-from-pane.ts';

/** What the person chose, what their organization fixed, and where it is kept. */
export function Page({ pane, store, words, installed, officeLanguage, leave }: PageProps): ReactElement {
  usePane(pane, store);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const { settings, introduction } = pane;
  return (
    <SettingsContent
      view={settingsViewFrom(pane, { installed, officeLanguage })}
      deeds={{
        choose: (change) => settings.choose(change),
        setRoaming: (isRoaming) => {
          void settings.setRoaming(isRoaming);
          // It counts from now on; the file in OneDrive follows.
          draw();
        },
        introduce: () => {
          introduction.begin();
          leave();
        },
        reset: () => settings.reset(),
      }}
      words={words}
    />
  );
}
