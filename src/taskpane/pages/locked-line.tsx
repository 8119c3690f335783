import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import type { ReactElement } from 'react';
import type { Message } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { PageIcon } from './page-icon.tsx';

interface LockedLineProps {
  readonly message: Message;
  readonly words: Words;
}

/** Who fixed or limited what stands above. */
export function LockedLine({ message, words }: LockedLineProps): ReactElement {
  return (
    <span className="locked-line">
      <PageIcon of={LockClosed20Regular} className="small" />
      <span>{words.say(message)}</span>
    </span>
  );
}
