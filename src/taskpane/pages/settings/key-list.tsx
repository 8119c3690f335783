import type { ReactElement } from 'react';
import type { KeyboardShortcut } from '#application/keyboard-shortcuts.ts';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';

interface KeyListProps {
  readonly shortcuts: readonly KeyboardShortcut[];
  readonly words: Words;
}

/** Every command and its keys, those without any too; shown where at least one has some. */
export function KeyList({ shortcuts, words }: KeyListProps): ReactElement {
  return (
    <>
      <h2>{words.say(say('set.keys'))}</h2>
      <dl className="key-list small-print">
        {shortcuts.map(({ command, keys }) => (
          <div key={command}>
            <dt>{words.say(say(`set.keys.${command}`))}</dt>
            <dd>{keys === undefined ? words.say(say('set.keys.none')) : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p className="small-print">{words.say(say('set.keys.web'))}</p>
    </>
  );
}
