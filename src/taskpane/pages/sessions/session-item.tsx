import { Open20Regular } from '@fluentui/react-icons/svg/open';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { say, type Message, type MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { SmallButton } from '../small-button.tsx';
import { changesLine, stateLine } from './session-text.ts';
import type { SessionLine, SessionsDeeds } from './sessions-view.ts';
import { SmallRing } from './small-ring.tsx';

interface SessionItemProps {
  readonly line: SessionLine;
  readonly deeds: SessionsDeeds;
  readonly words: Words;
}

/** One session, and what makes sense with it just now. Each button carries the name of its workbook. */
export function SessionItem(props: SessionItemProps & { readonly hasMovingRing: boolean }): ReactElement {
  const { line, hasMovingRing, deeds, words } = props;
  const notes = [line.problem, line.keepStopped].filter((note) => note !== undefined);
  return (
    <li className="session">
      <div className="session-head">
        <SmallRing state={line.state} isMoving={hasMovingRing} />
        <span className="session-text">
          <bdi className="session-name">{line.name}</bdi>
          <Line message={stateLine(line)} words={words} />
          <Line message={changesLine(line)} words={words} />
        </span>
      </div>
      {notes.map((note) => (
        <p key={note.key} className="session-note">
          {words.say(note)}
        </p>
      ))}
      {line.work === 'asking-close' ? (
        <CloseQuestion {...{ line, deeds, words }} />
      ) : (
        <SessionActions {...{ line, deeds, words }} />
      )}
    </li>
  );
}

function Line({ message, words }: { readonly message: Message; readonly words: Words }): ReactElement {
  return <span className="session-line">{words.say(message)}</span>;
}

function SessionActions({ line, deeds, words }: SessionItemProps): ReactElement {
  const { key, url, work } = line;
  const button = (label: MessageKey, onClick: () => void, isBusy = false): ReactElement => (
    <SmallButton
      key={label}
      name={words.say(say('name.of', { action: say(label), workbook: line.name }))}
      work={isBusy ? 'busy' : work === 'idle' ? 'ready' : 'off'}
      onClick={onClick}
    >
      {words.say(say(label))}
    </SmallButton>
  );
  const refresh = (): ReactElement => button('state.active.do', () => deeds.refresh(key), work === 'refreshing');
  const check = (): ReactElement => button('state.over.do', () => deeds.check(key), work === 'refreshing');
  const close = (): ReactElement => button('state.active.close', () => deeds.close(key, false), work === 'closing');
  const clear = (): ReactElement => button('mine.clearOne', () => deeds.clear(key));
  const stop = (): ReactElement => button('retry.do', () => deeds.stop(key));
  const { before, after } = actionsOf(line, { refresh, check, close, clear, stop });
  return (
    <div className="session-actions">
      {before}
      {url !== undefined && (
        <a
          className="button outlined small"
          href={url}
          target="_blank"
          rel="noopener"
          aria-label={words.say(say('name.of', { action: say('mine.openShort'), workbook: line.name }))}
        >
          <PageIcon of={Open20Regular} className="small" />
          {words.say(say('mine.openShort'))}
        </a>
      )}
      {after}
    </div>
  );
}

type Action = 'refresh' | 'check' | 'close' | 'clear' | 'stop';
type Actions = Readonly<Record<Action, () => ReactElement>>;

/** What stands before and after Open. */
function actionsOf(
  { state, canStop }: SessionLine,
  { refresh, check, close, clear, stop }: Actions,
): { readonly before: readonly ReactElement[]; readonly after: readonly ReactElement[] } {
  if (canStop) return { before: [stop()], after: [] };
  switch (state.kind) {
    case 'active':
    case 'soon':
    case 'last':
    case 'kept':
      return { before: [refresh(), close()], after: [] };
    case 'uncertain':
      return { before: state.secondsLeft > 0 ? [refresh(), close()] : [check(), close()], after: [] };
    case 'over':
      return { before: [check()], after: [clear()] };
    case 'maybe-started':
    case 'expired':
    case 'closed':
    case 'broken':
      return { before: [], after: [clear()] };
  }
}

/** Asked in the session's own place, because it is about this one. The filled answer loses nothing. */
function CloseQuestion({ line, deeds, words }: SessionItemProps): ReactElement {
  const isUnknown = line.changes === 'unknown';
  return (
    <div className="session-question">
      <p className="session-ask">
        <PageIcon of={Warning20Regular} className="small" />
        {words.say(say(isUnknown ? 'confirm.closeUnknown.title' : 'confirm.close.title'))}
      </p>
      <div className="page-actions">
        <SmallButton isFilled onClick={() => deeds.keep(line.key)}>
          {words.say(say('confirm.close.keep'))}
        </SmallButton>
        <SmallButton onClick={() => deeds.close(line.key, true)}>
          {words.say(say(isUnknown ? 'confirm.closeUnknown.do' : 'confirm.close.do'))}
        </SmallButton>
      </div>
    </div>
  );
}
