import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactElement } from 'react';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { exactTimeOfDay } from '../time-words.ts';
import { outcomeIcon, outcomeText, purposeWords } from './activity-text.ts';
import type { ActionLine } from './activity-view.ts';
import { AnswerFields } from './answer-fields.tsx';
import { CopyCall, type Copying } from './copy-call.tsx';

interface ActionItemProps {
  readonly line: ActionLine;
  readonly words: Words;
  readonly isOpenFirst: boolean;
  readonly copying: Copying;
}

/** One thing the pane did; opened, every answer to it. */
export function ActionItem({ line, words, isOpenFirst, copying }: ActionItemProps): ReactElement {
  const { icon, tone } = outcomeIcon(line);
  return (
    <li>
      <details className="call" open={isOpenFirst}>
        {/* Office.js steps only to what has a tabindex or is a control of a kind that it knows; a summary is none. */}
        <summary tabIndex={0}>
          <PageIcon of={icon} className={tone} />
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
          {line.answers.map((answer, index) => (
            <div key={index} className="answer-box">
              <AnswerFields answer={answer} words={words} />
              <CopyCall answer={answer} words={words} copying={copying} />
            </div>
          ))}
        </div>
      </details>
    </li>
  );
}
