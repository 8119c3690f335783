import { useEffect, useReducer, type ReactElement } from 'react';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { SettingsContent } from './settings-content.tsx';
import { languageMissing } from './language-missing.ts';
import { settingsViewFrom } from './settings-from-pane.ts';

/** What the person chose, what their organization fixed, and where it is kept. */
export function Page(props: PageProps): ReactElement {
  const { pane, store, words, installed, officeLanguage, missingLanguage, leave, onAnnounce } = props;
  usePane(pane, store);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const { settings, introduction } = pane;
  useEffect(() => {
    if (missingLanguage !== undefined) onAnnounce(languageMissing(missingLanguage));
  }, [missingLanguage, onAnnounce]);
  return (
    <SettingsContent
      view={settingsViewFrom(pane, { installed, officeLanguage, missingLanguage })}
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
