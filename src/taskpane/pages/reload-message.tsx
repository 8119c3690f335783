import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { ReactElement } from 'react';
import { PaneButton } from '../controls/pane-button.tsx';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { PageIcon } from './page-icon.tsx';

interface ReloadMessageProps {
  readonly words: Words;
  /** The pane was reloaded for it, and that did not help. */
  readonly isInVain: boolean;
  readonly onReload: () => void;
}

/** The file of a page could not be had; its words come with the first file of the pane. */
export function ReloadMessage({ words, isInVain, onReload }: ReloadMessageProps): ReactElement {
  return (
    <div className="page-part">
      <p className="lead">{words.say(say(isInVain ? 'host.text' : 'reload.text'))}</p>
      <PaneButton isFilled icon={<PageIcon of={ArrowClockwise20Regular} className="small" />} onClick={onReload}>
        {words.say(say(isInVain ? 'blocked.locked.do' : 'reload.do'))}
      </PaneButton>
    </div>
  );
}
