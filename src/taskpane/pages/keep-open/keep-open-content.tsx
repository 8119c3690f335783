import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { useState, type ReactElement } from 'react';
import { PaneButton } from '../../controls/pane-button.tsx';
import { PaneRadioGroup } from '../../controls/pane-radio.tsx';
import { moment, say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { LockedLine } from '../locked-line.tsx';
import { PageIcon } from '../page-icon.tsx';
import { PageRadio } from '../page-radio.tsx';
import { lengthOfTime } from '../time-words.ts';
import type { KeepChoice, KeepOpenDeeds, KeepOpenView } from './keep-open-view.ts';

interface KeepOpenContentProps {
  readonly view: KeepOpenView;
  readonly deeds: KeepOpenDeeds;
  readonly words: Words;
}

const off = 'off';
const firstChoiceMs = 60 * 60_000;

/** Off, or until an end that is always there. Where it is on, nothing is wanted and no button is filled. */
export function KeepOpenContent({ view, deeds, words }: KeepOpenContentProps): ReactElement {
  const { choices, keptUntil, limit } = view;
  const [picked, setPicked] = useState<string>();
  const kept = choices.find(({ until }) => until === keptUntil);
  const first = kept ?? choices.find(({ lastsMs }) => lastsMs === firstChoiceMs) ?? choices[0];
  const chosen = picked ?? (keptUntil !== undefined && kept === undefined ? '' : String(first?.lastsMs ?? off));
  const choice = choices.find(({ lastsMs }) => String(lastsMs) === chosen);
  return (
    <>
      {keptUntil === undefined ? (
        <p className="lead">{words.say(say('keep.lead'))}</p>
      ) : (
        <div className="message jade centered">
          <PageIcon of={ArrowSync20Regular} className="small" />
          <span>{words.say(say('keep.on', { time: moment(keptUntil) }))}</span>
        </div>
      )}
      <PaneRadioGroup
        aria-label={words.say(say('row.keep'))}
        value={chosen}
        onChange={(_, { value }) => setPicked(value)}
      >
        <PageRadio
          value={off}
          isChosen={chosen === off}
          label={words.say(say('keep.off'))}
          consequence={words.say(say('keep.off.text'))}
        />
        {choices.map(({ lastsMs, until }) => (
          <PageRadio
            key={lastsMs}
            value={String(lastsMs)}
            isChosen={chosen === String(lastsMs)}
            label={words.say(say('keep.for', { d: lengthOfTime(words, lastsMs) }))}
            consequence={words.say(say('val.until', { time: moment(until) }))}
          />
        ))}
        {limit.kind === 'at-most' && (
          <LockedLine message={say('org.max', { d: lengthOfTime(words, limit.ms) })} words={words} />
        )}
        {limit.kind === 'off' && <LockedLine message={say('org.set')} words={words} />}
      </PaneRadioGroup>
      <div className="message">
        <PageIcon of={Info20Regular} className="small" />
        <span>
          <strong className="message-word">{words.say(say('keep.note.word'))}</strong>
          {words.say(say('keep.note.text'))}
        </span>
      </div>
      <KeepButton {...{ deeds, words }} wish={choice === kept ? undefined : choice} isKept={keptUntil !== undefined} />
    </>
  );
}

interface KeepButtonProps extends Pick<KeepOpenContentProps, 'deeds' | 'words'> {
  /** How long the person wants it kept open that is not kept so already. */
  readonly wish: KeepChoice | undefined;
  readonly isKept: boolean;
}

function KeepButton({ wish, isKept, deeds, words }: KeepButtonProps): ReactElement {
  if (wish !== undefined) {
    return (
      <PaneButton isFilled onClick={() => deeds.keep(wish)}>
        {words.say(say('keep.do', { d: lengthOfTime(words, wish.lastsMs) }))}
      </PaneButton>
    );
  }
  return isKept ? (
    <PaneButton onClick={deeds.stop}>{words.say(say('keep.stop'))}</PaneButton>
  ) : (
    <PaneButton disabledFocusable onClick={deeds.stop}>
      {words.say(say('row.keep'))}
    </PaneButton>
  );
}
