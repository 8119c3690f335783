import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { Words } from '../words/words.ts';
import { ActionButtons } from './action-buttons.tsx';
import type { Deed, RingModel, StateCard } from './card-model.ts';
import { ChangesChoice } from './changes-choice.tsx';
import { Icon } from './icon.tsx';
import { RingView } from './ring-view.tsx';
import { keepHeight, type Height } from './keep-height.ts';

interface CardProps {
  readonly body: Omit<StateCard, 'ring'>;
  readonly ring: RingModel;
  readonly chosen: ChangesMode;
  readonly isDetailed: boolean;
  readonly words: Words;
  readonly onChoose: (changes: ChangesMode) => void;
  readonly onDo: (deed: Deed) => void;
}

/** One mark, one word, one sentence, and at most one filled button. */
export function Card({ body, ring, chosen, isDetailed, words, onChoose, onDo }: CardProps): ReactElement {
  const section = useRef<HTMLElement>(null);
  const height = useRef<Height | undefined>(undefined);
  useLayoutEffect(() => {
    if (section.current !== null) height.current = keepHeight(section.current, body, height.current);
  }, [body]);

  return (
    <section
      ref={section}
      className={`card ${body.tone} ${body.rows === 'skeleton' ? 'finding' : ''}`}
      aria-labelledby="state-word"
    >
      {body.bar !== undefined && (
        <div className="bar">
          {body.bar.kind === 'moving' ? (
            <i className="moving" />
          ) : (
            <i style={{ inlineSize: `${body.bar.done * 100}%` }} />
          )}
        </div>
      )}
      <RingView ring={ring} words={words} />
      <h1 id="state-word" className="word" tabIndex={-1}>
        {body.wordIcon !== undefined && <Icon name={body.wordIcon} />}
        {words.say(body.word)}
      </h1>
      {body.isSkeleton ? (
        <p className="sentence skeleton">
          <span className="unseen">{words.say(body.sentence)}</span>
        </p>
      ) : (
        <p className="sentence">{words.say(body.sentence)}</p>
      )}
      {body.note !== undefined && (
        <p className="note">
          {body.note.icon !== undefined && <Icon name={body.note.icon} />}
          {words.say(body.note.message)}
        </p>
      )}
      {body.choice !== undefined && <ChangesChoice {...{ chosen, words, onChoose }} isFixed={body.choice.isFixed} />}
      {body.isSkeleton && <div className="actions skeleton" />}
      <ActionButtons actions={body.actions} isDetailed={isDetailed} words={words} onDo={onDo} />
    </section>
  );
}
