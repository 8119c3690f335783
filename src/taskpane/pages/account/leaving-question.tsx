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
  const { sessions, way } = leaving;
  const close: Answer = {
    label: words.say(say('confirm.out.close')),
    onChoose: deeds.closeAndLeave,
    isBusy: way === 'closing',
  };
  const leave: Answer = {
    label: words.say(say('confirm.out.leave')),
    onChoose: deeds.leaveThem,
    isBusy: way === 'waiting-to-leave',
  };
  const stay: Answer = { label: words.say(say('confirm.out.stay')), onChoose: deeds.stay };
  const losesChanges = sessions.some((session) => session.losesChanges);
  return (
    <PageQuestion
      title={words.say(say('confirm.out.title', { n: sessions.length }))}
      onEscape={deeds.stay}
      answers={losesChanges ? [stay, close, leave] : [close, leave, stay]}
    >
      {way === 'stuck' && <p>{words.say(say('confirm.out.notClosed'))}</p>}
      <ul className="may-be-open">
        {sessions.map(({ key, name, losesChanges: isLost, problem }) => (
          <li key={key}>
            <bdi>{name}</bdi>
            {isLost && <span className="small-print">{words.say(say('confirm.out.copy'))}</span>}
            {problem !== undefined && <span className="small-print">{words.say(problem)}</span>}
          </li>
        ))}
      </ul>
    </PageQuestion>
  );
}
