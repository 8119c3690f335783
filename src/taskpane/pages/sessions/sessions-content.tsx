import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import type { ReactElement } from 'react';
import { PaneButton } from '../../controls/pane-button.tsx';
import { moment, say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageQuestion } from '../page-question.tsx';
import { SmallButton } from '../small-button.tsx';
import { SessionItem } from './session-item.tsx';
import type { SessionsDeeds, SessionsView } from './sessions-view.ts';
import { SmallRing, SmallRingGaps } from './small-ring.tsx';

interface SessionsContentProps {
  readonly view: SessionsView;
  readonly deeds: SessionsDeeds;
  readonly words: Words;
}

export function SessionsContent({ view, deeds, words }: SessionsContentProps): ReactElement {
  if (view.copiesToConfirm > 0) {
    return (
      <PageQuestion
        title={words.say(say('confirm.close.title'))}
        onEscape={deeds.keepAll}
        text={words.say(
          say(view.isKindKnown ? 'confirm.closeAll.text' : 'confirm.closeAll.textUnknown', { n: view.copiesToConfirm }),
        )}
        answers={[
          { label: words.say(say('confirm.close.keep')), onChoose: deeds.keepAll },
          { label: words.say(say('confirm.close.do')), onChoose: () => deeds.closeAll(true) },
        ]}
      />
    );
  }
  if (view.sessions.length === 0) return <NoSessions {...{ view, deeds, words }} />;
  const { lastSyncAt } = view;
  return (
    <>
      <div className="page-actions">
        {view.canCloseAll && (
          <SmallButton icon={Dismiss20Regular} onClick={() => deeds.closeAll(false)}>
            {words.say(say('mine.closeAll'))}
          </SmallButton>
        )}
        {view.canClearEnded && (
          <SmallButton icon={Delete20Regular} onClick={deeds.clearEnded}>
            {words.say(say('mine.clear'))}
          </SmallButton>
        )}
        {view.canTakeOver && (
          <SmallButton icon={Link20Regular} leadsTo="take-over" onClick={deeds.takeOver}>
            {words.say(say('mine.take'))}
          </SmallButton>
        )}
      </div>
      <SmallRingGaps />
      <ul className="sessions">
        {view.sessions.map((line) => (
          <SessionItem key={line.key} line={line} hasMovingRing={view.hasMovingRing} deeds={deeds} words={words} />
        ))}
      </ul>
      <p className="small-print">
        {words.say(lastSyncAt === undefined ? say('mine.noteLocal') : say('mine.note', { time: moment(lastSyncAt) }))}
      </p>
    </>
  );
}

function NoSessions({ view, deeds, words }: SessionsContentProps): ReactElement {
  return (
    <div className="empty">
      <SmallRingGaps />
      <SmallRing state={{ kind: 'broken' }} isMoving={false} />
      <h2 className="empty-word">{words.say(say('mine.empty.word'))}</h2>
      <p>{words.say(say('mine.empty.text'))}</p>
      <div className="empty-actions">
        <PaneButton isFilled onClick={deeds.leave}>
          {words.say(say('mine.back'))}
        </PaneButton>
        {view.canTakeOver && (
          <PaneButton data-leads-to="take-over" onClick={deeds.takeOver}>
            {words.say(say('take.title'))}
          </PaneButton>
        )}
      </div>
    </div>
  );
}
