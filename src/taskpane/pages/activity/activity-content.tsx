import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Checkmark12Regular } from '@fluentui/react-icons/svg/checkmark';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Delete20Regular } from '@fluentui/react-icons/svg/delete';
import { useState, type ReactElement } from 'react';
import { mostCalls } from '#application/activity/activity-log.ts';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { SmallButton } from '../small-button.tsx';
import { ActionItem } from './action-item.tsx';
import type { ActionLine, ActivityDeeds, ActivityView } from './activity-view.ts';
import type { CallForm } from './call-text.ts';

interface ActivityContentProps {
  readonly view: ActivityView;
  readonly deeds: ActivityDeeds;
  readonly words: Words;
  /** The line that is open at first. */
  readonly openKey?: number;
}

const chips = {
  all: { label: 'act.all', holds: () => true },
  problems: { label: 'act.problems', holds: ({ isProblem }: ActionLine) => isProblem },
  session: { label: 'act.session', holds: ({ kind }: ActionLine) => kind === 'session' },
  lookup: { label: 'act.lookup', holds: ({ kind }: ActionLine) => kind === 'lookup' },
} as const;
type Chip = keyof typeof chips;
const chipOrder: readonly Chip[] = ['all', 'problems', 'session', 'lookup'];

/** What the pane asked of Microsoft, newest first. */
export function ActivityContent({
  view: { actions, isFull },
  deeds,
  words,
  openKey,
}: ActivityContentProps): ReactElement {
  const [chosen, setChosen] = useState<Chip>('all');
  const [form, setForm] = useState<CallForm>('curl');
  if (actions.length === 0) {
    return (
      <div className="empty">
        <h2 className="empty-word">{words.say(say('act.empty.word'))}</h2>
        <p>{words.say(say('act.empty.text'))}</p>
      </div>
    );
  }
  const shown = actions.filter(chips[chosen].holds);
  return (
    <>
      <div className="chips">
        {chipOrder.map((chip) => (
          <button
            key={chip}
            type="button"
            className="chip"
            aria-pressed={chip === chosen}
            onClick={() => setChosen(chip)}
          >
            {chip === chosen && <Checkmark12Regular aria-hidden />}
            {words.say(say(chips[chip].label, { n: actions.filter(chips[chip].holds).length }))}
          </button>
        ))}
      </div>
      {shown.length === 0 ? (
        <p className="lead">{words.say(say('act.emptyKind'))}</p>
      ) : (
        <ul className="calls">
          {shown.map((line) => (
            <ActionItem
              key={line.key}
              line={line}
              words={words}
              isOpenFirst={line.key === openKey}
              copying={{ form, onChoose: setForm, onCopy: deeds.copyCall }}
            />
          ))}
        </ul>
      )}
      <div className="page-actions">
        <SmallButton icon={Copy20Regular} onClick={deeds.copyReport}>
          {words.say(say('act.copy'))}
        </SmallButton>
        <SmallButton icon={ArrowDownload20Regular} onClick={deeds.saveReport}>
          {words.say(say('act.save'))}
        </SmallButton>
        <SmallButton icon={Delete20Regular} onClick={deeds.clear}>
          {words.say(say('act.clear'))}
        </SmallButton>
      </div>
      {isFull && <p className="small-print">{words.say(say('act.most', { n: mostCalls }))}</p>}
      <p className="small-print">{words.say(say('act.never'))}</p>
    </>
  );
}
