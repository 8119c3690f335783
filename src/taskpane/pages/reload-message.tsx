import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useRef, type ReactElement } from 'react';
import { PaneButton } from '../controls/pane-button.tsx';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { PageIcon } from './page-icon.tsx';

/** The file of a page could not be had; its words come with the first file of the pane. */
export function ReloadMessage({ words }: { readonly words: Words }): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} className="page-part">
      <p className="lead">{words.say(say('reload.text'))}</p>
      <PaneButton
        isFilled
        icon={<PageIcon of={ArrowClockwise20Regular} className="small" />}
        onClick={() => place.current?.ownerDocument.defaultView?.location.reload()}
      >
        {words.say(say('reload.do'))}
      </PaneButton>
    </div>
  );
}
