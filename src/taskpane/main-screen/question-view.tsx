import { memo, type ReactElement } from 'react';
import type { Words } from '../words/words.ts';
import { ActionButtons } from './action-buttons.tsx';
import type { Deed, QuestionCard } from './card-model.ts';
import { Icon } from './icon.tsx';

interface QuestionViewProps {
  readonly question: QuestionCard;
  readonly words: Words;
  readonly onDo: (deed: Deed) => void;
}

/** Takes the place of the state: nothing lies behind it, and its filled answer loses nothing. */
export const QuestionView = memo(function QuestionView({ question, words, onDo }: QuestionViewProps): ReactElement {
  return (
    <section className="question" aria-labelledby="state-word">
      <h1 id="state-word" className="word" tabIndex={-1}>
        <Icon name="Warning" />
        <span>{words.say(question.title)}</span>
      </h1>
      <p className="sentence">{words.say(question.text)}</p>
      <ActionButtons actions={question.actions} isDetailed={false} words={words} onDo={onDo} />
    </section>
  );
});
