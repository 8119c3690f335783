import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactElement } from 'react';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { exactTimeOfDay } from '../time-words.ts';
import { outcomeIcon, outcomeText, purposeWords } from './activity-text.ts';
import type { ActionLine } from './activity-view.ts';
import { AnswerFields } from './answer-fields.tsx';

interface ActionItemProps {
  readonly line: ActionLine;
  readonly words: Words;
  readonly isOpenFirst: boolean;
}

/** One thing the pane did; opened, every answer to it. */
export function ActionItem({ line, words, isOpenFirst }: ActionItemProps): ReactElement {
  const { icon, tone } = outcomeIcon(line);
  return (
    <li>
      <details className="call" open={isOpenFirst}>
        <summary>
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
            <AnswerFields key={index} answer={answer} words={words} />
          ))}
        </div>
      </details>
    </li>
  );
}
