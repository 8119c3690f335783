import { memo, type ReactElement } from 'react';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import { PaneRadio, PaneRadioGroup } from '../controls/pane-radio.tsx';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';

interface ChangesChoiceProps {
  readonly chosen: ChangesMode;
  readonly words: Words;
  readonly onChoose: (changes: ChangesMode) => void;
}

const modes = [
  { changes: 'saves-changes', key: 'mode.save' },
  { changes: 'temporary-copy', key: 'mode.copy' },
] as const;

/** Two ways to work, each with its consequence in a line of its own. */
export const ChangesChoice = memo(function ChangesChoice({
  chosen,
  words,
  onChoose,
}: ChangesChoiceProps): ReactElement {
  return (
    <PaneRadioGroup
      className="choice"
      aria-label={words.say(say('mode.legend'))}
      value={chosen}
      onChange={(_, { value }) => {
        const mode = modes.find(({ changes }) => changes === value);
        if (mode !== undefined) onChoose(mode.changes);
      }}
    >
      {modes.map(({ changes, key }) => (
        <PaneRadio
          key={changes}
          value={changes}
          label={
            <>
              <span className={changes === chosen ? 'mode chosen' : 'mode'}>{words.say(say(key))}</span>
              <span className="consequence">{words.say(say(`${key}.text`))}</span>
            </>
          }
        />
      ))}
    </PaneRadioGroup>
  );
});
