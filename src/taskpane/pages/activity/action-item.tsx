import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactElement } from 'react';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { Spinner } from '../../controls/spinner.tsx';
import { PageIcon } from '../page-icon.tsx';
import { exactTimeOfDay } from '../time-words.ts';
import { outcomeIcon, outcomeText, purposeWords } from './activity-text.ts';
import type { ActionLine } from './activity-view.ts';
import { CallFields } from './call-fields.tsx';
import { CopyCall, type Copying } from './copy-call.tsx';

interface ActionItemProps {
  readonly line: ActionLine;
  readonly words: Words;
  readonly isOpenFirst: boolean;
  readonly copying: Copying;
}

/** One thing the pane did; opened, every call of it. */
export function ActionItem({ line, words, isOpenFirst, copying }: ActionItemProps): ReactElement {
  return (
    <li>
      <details className="call" open={isOpenFirst}>
        {/* Office.js steps only to what has a tabindex or is a control of a kind that it knows; a summary is none. */}
        <summary tabIndex={0}>
          <OutcomeIcon line={line} />
          <span className="call-text">
            <span className="call-what">{words.say(say(purposeWords[line.purpose]))}</span>
            <span className="call-outcome">{outcomeText(line.outcome, words)}</span>
          </span>
          <time className="call-time" dateTime={new Date(line.at).toISOString()}>
            {exactTimeOfDay(words, line.at)}
          </time>
          <ChevronDown12Regular aria-hidden className="call-arrow" />
        </summary>
        <div className="answers">
          {line.calls.map((call, index) => (
            <div key={index} className="answer-box">
              <CallFields call={call} words={words} />
              <CopyCall call={call} words={words} copying={copying} />
            </div>
          ))}
        </div>
      </details>
    </li>
  );
}

/** What stands beside it says the same in words. */
function OutcomeIcon({ line }: Pick<ActionItemProps, 'line'>): ReactElement {
  const look = outcomeIcon(line);
  return look === 'running' ? <Spinner /> : <PageIcon of={look.icon} className={look.tone} />;
}
