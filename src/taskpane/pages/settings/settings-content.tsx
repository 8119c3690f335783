import { Info20Regular } from '@fluentui/react-icons/svg/info';
import type { ReactElement } from 'react';
import { PaneSelect } from '../../controls/pane-select.tsx';
import { PaneSwitch } from '../../controls/pane-switch.tsx';
import { languages } from '../../words/language.ts';
import { say, type MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { LockedLine } from '../locked-line.tsx';
import { PageIcon } from '../page-icon.tsx';
import { SmallButton } from '../small-button.tsx';
import { KeyList } from './key-list.tsx';
import { languageMissing } from './language-missing.ts';
import { languageNames } from './language-names.ts';
import { RoamingPlace, RoamingSwitch } from './roaming-parts.tsx';
import type { SettingsDeeds, SettingsPageView } from './settings-view.ts';

interface SettingsContentProps {
  readonly view: SettingsPageView;
  readonly deeds: SettingsDeeds;
  readonly words: Words;
}

const sameAsOffice = 'office';

export function SettingsContent({ view, deeds, words }: SettingsContentProps): ReactElement {
  const said = (key: MessageKey): string => words.say(say(key));
  const officeLanguage = languageNames[view.officeLanguage];
  return (
    <>
      {view.isManifestStale && (
        <div className="message">
          <PageIcon of={Info20Regular} className="small" />
          <span>
            <strong className="message-word">{said('set.stale')}</strong>
            {said('set.stale.do')}
          </span>
        </div>
      )}
      <PaneSelect
        label={said('set.language')}
        value={view.language ?? sameAsOffice}
        options={[
          { value: sameAsOffice, label: words.say(say('set.languageOffice', { language: officeLanguage })) },
          ...languages.map((language) => ({ value: language, label: languageNames[language], language })),
        ]}
        {...(view.missingLanguage === undefined
          ? {}
          : { note: <p className="small-print">{words.say(languageMissing(view.missingLanguage))}</p> })}
        onChoose={(language) => deeds.choose({ language: language === sameAsOffice ? undefined : language })}
      />
      <PaneSelect
        label={said('set.new')}
        value={view.changes}
        options={[
          { value: 'saves-changes', label: said('mode.save') },
          { value: 'temporary-copy', label: said('mode.copy') },
        ]}
        {...(view.isChangesFixed ? { fixed: <LockedLine message={say('org.set')} words={words} /> } : {})}
        onChoose={(changes) => deeds.choose({ changes })}
      />
      <hr className="line-between" />
      <PaneSwitch
        label={said('set.closeForMe')}
        text={said('set.closeForMe.text')}
        isOn={view.closesForMe}
        onSwitch={(closesForMe) => deeds.choose({ closesForMe })}
      />
      <RoamingSwitch roaming={view.roaming} words={words} onSwitch={deeds.setRoaming} />
      <PaneSwitch
        label={said('set.ring')}
        text={said('set.ring.text')}
        isOn={view.hasMovingRing}
        onSwitch={(hasMovingRing) => deeds.choose({ hasMovingRing })}
      />
      <hr className="line-between" />
      {view.shortcuts.some(({ keys }) => keys !== undefined) && (
        <>
          <KeyList shortcuts={view.shortcuts} words={words} />
          <hr className="line-between" />
        </>
      )}
      <div className="page-actions">
        <SmallButton onClick={deeds.introduce}>{said('set.intro')}</SmallButton>
        <SmallButton onClick={deeds.reset}>{said('set.reset')}</SmallButton>
      </div>
      <div className="small-print">
        <p>{words.say(say('set.version', { version: view.version }))}</p>
        <RoamingPlace roaming={view.roaming} words={words} />
      </div>
    </>
  );
}
