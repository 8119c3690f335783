import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactElement } from 'react';
import { PaneButton } from '../controls/pane-button.tsx';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { PageIcon } from './page-icon.tsx';

interface ReloadMessageProps {
  readonly words: Words;
  readonly onReload: () => void;
}

/** The file of a page could not be had; its words come with the first file of the pane. */
export function ReloadMessage({ words, onReload }: ReloadMessageProps): ReactElement {
  return (
    <div className="page-part">
      <p className="lead">{words.say(say('reload.text'))}</p>
      <PaneButton isFilled icon={<PageIcon of={ArrowClockwise20Regular} className="small" />} onClick={onReload}>
        {words.say(say('reload.do'))}
      </PaneButton>
    </div>
  );
}
