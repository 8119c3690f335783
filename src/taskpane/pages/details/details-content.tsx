import { Code20Regular } from '@fluentui/react-icons/svg/code';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Open20Regular } from '@fluentui/react-icons/svg/open';
import { Play20Regular } from '@fluentui/react-icons/svg/play';
import { useState, type ReactElement } from 'react';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { SmallButton } from '../small-button.tsx';
import { WayRow } from '../way-row.tsx';
import { DetailsFields } from './details-fields.tsx';
import type { DetailsDeeds, DetailsView } from './details-view.ts';
import { GonePart } from './gone-part.tsx';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineList } from './timeline-list.tsx';

interface DetailsContentProps {
  readonly view: DetailsView;
  readonly deeds: DetailsDeeds;
  readonly words: Words;
  /** Whether the timeline is shown as a list at first. */
  readonly isListFirst?: boolean;
}

export function DetailsContent({ view, deeds, words, isListFirst = false }: DetailsContentProps): ReactElement {
  const [isList, setList] = useState(isListFirst);
  const { timeline, workbookUrl, gone } = view;
  return (
    <>
      {timeline !== undefined && (
        <>
          {isList ? (
            <TimelineList points={timeline} words={words} />
          ) : (
            <TimelineChart points={timeline} now={view.now} words={words} />
          )}
          <button type="button" className="text-button" onClick={() => setList(!isList)}>
            {words.say(say(isList ? 'detail.asChart' : 'detail.asList'))}
          </button>
          <hr className="line-between" />
        </>
      )}
      <DetailsFields view={view} words={words} />
      {gone !== undefined && (
        <>
          <hr className="line-between" />
          <GonePart gone={gone} deeds={deeds} words={words} />
        </>
      )}
      {gone === undefined && (
        <div className="page-actions">
          {view.shortId !== undefined && (
            <SmallButton icon={Copy20Regular} onClick={deeds.copyId}>
              {words.say(say('detail.copyId'))}
            </SmallButton>
          )}
          {workbookUrl !== undefined && (
            <a className="button outlined small" href={workbookUrl} target="_blank" rel="noopener">
              <PageIcon of={Open20Regular} className="small" />
              {words.say(say('mine.open'))}
            </a>
          )}
          {view.canStartAnother && (
            <SmallButton icon={Play20Regular} onClick={deeds.startAnother}>
              {words.say(say('second.start'))}
            </SmallButton>
          )}
        </div>
      )}
      {view.canUseInRequest && (
        <ul className="rows beside">
          <WayRow
            to={{ kind: 'request' }}
            icon={Code20Regular}
            label={words.say(say('snip.title'))}
            value="HTTP"
            words={words}
            onOpen={deeds.open}
            onApproach={deeds.approach}
          />
        </ul>
      )}
    </>
  );
}
