import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import type { ReactElement } from 'react';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { PageIcon } from './page-icon.tsx';
import { SmallButton } from './small-button.tsx';
import type { StripView } from './strip-view.ts';

interface SoonStripProps {
  readonly strip: StripView;
  readonly words: Words;
  readonly onRefresh: () => void;
}

export function SoonStrip({ strip, words, onRefresh }: SoonStripProps): ReactElement {
  return (
    <div className="message amber centered">
      <PageIcon of={Clock20Regular} className="small" />
      <span className="message-text">{words.say(say('strip.soon', { min: strip.minutes }))}</span>
      <SmallButton work={strip.isRefreshing ? 'busy' : 'ready'} onClick={onRefresh}>
        {words.say(say('state.active.do'))}
      </SmallButton>
    </div>
  );
}
