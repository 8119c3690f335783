import type { ReactElement } from 'react';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageQuestion, type Answer } from '../page-question.tsx';
import type { AccountDeeds, LeavingView } from './account-view.ts';

interface LeavingQuestionProps {
  readonly leaving: LeavingView;
  readonly deeds: AccountDeeds;
  readonly words: Words;
}

/** Sessions may still be open. First and filled is the answer that loses nothing. */
export function LeavingQuestion({ leaving, deeds, words }: LeavingQuestionProps): ReactElement {
  const { sessions, isClosing } = leaving;
  const close: Answer = {
    label: words.say(say('confirm.out.close')),
    onChoose: deeds.closeAndLeave,
    isBusy: isClosing,
  };
  const leave: Answer = { label: words.say(say('confirm.out.leave')), onChoose: deeds.leaveThem };
  const stay: Answer = { label: words.say(say('confirm.out.stay')), onChoose: deeds.stay };
  const losesChanges = sessions.some((session) => session.losesChanges);
  return (
    <PageQuestion
      title={words.say(say('confirm.out.title', { n: sessions.length }))}
      answers={losesChanges ? [stay, close, leave] : [close, leave, stay]}
    >
      <ul className="may-be-open">
        {sessions.map(({ key, name, losesChanges: isLost }) => (
          <li key={key}>
            <bdi>{name}</bdi>
            {isLost && <span className="small-print">{words.say(say('confirm.out.copy'))}</span>}
          </li>
        ))}
      </ul>
    </PageQuestion>
  );
}
