import { memo, type ReactElement } from 'react';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import { PaneRadio, PaneRadioGroup } from '../controls/pane-radio.tsx';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { Icon } from './icon.tsx';

interface ChangesChoiceProps {
  readonly chosen: ChangesMode;
  /** By an administrator: only what is allowed is shown, and who says so. */
  readonly isFixed: boolean;
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
  isFixed,
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
      {modes
        .filter(({ changes }) => !isFixed || changes === chosen)
        .map(({ changes, key }) => (
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
      {isFixed && (
        <p className="note fixed">
          <Icon name="LockClosed" />
          {words.say(say('org.set'))}
        </p>
      )}
    </PaneRadioGroup>
  );
});
