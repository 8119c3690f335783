import type { FluentIcon } from '@fluentui/react-icons';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { LockClosed20Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Fragment, type ReactElement } from 'react';
import type { AllFilesChoice } from '#domain/account/file-access.ts';
import { say, type MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { SmallButton } from '../small-button.tsx';

interface PermissionListProps {
  readonly choice: AllFilesChoice;
  readonly canAllow: boolean;
  readonly words: Words;
  readonly onAllow: () => void;
}

const said = { 'not-asked': 'acc.whenNeeded', allowed: 'acc.given', refused: 'acc.refused' } as const;

/** What the person's token lets the add-in do, by Microsoft's own names. */
export function PermissionList({ choice, canAllow, words, onAllow }: PermissionListProps): ReactElement {
  const sharedIcon = choice === 'allowed' ? given : { icon: LockClosed20Regular, isGiven: false };
  return (
    <ul className="permissions">
      <Permission {...given} {...own} words={words} />
      <Permission {...sharedIcon} {...shared} value={said[choice]} words={words}>
        {choice === 'refused' && (
          <SmallButton work={canAllow ? 'ready' : 'off'} onClick={onAllow}>
            {words.say(say('permit.do'))}
          </SmallButton>
        )}
      </Permission>
    </ul>
  );
}

const given = { icon: CheckmarkCircle20Regular, isGiven: true };
const own = { label: 'acc.own', value: 'acc.given', name: 'Files.ReadWrite' } as const;
const shared = { label: 'acc.shared', name: 'Files.ReadWrite.All' } as const;

interface PermissionProps {
  readonly icon: FluentIcon;
  readonly isGiven: boolean;
  readonly label: MessageKey;
  readonly value: MessageKey;
  readonly name: string;
  readonly words: Words;
  readonly children?: ReactElement | false;
}

function Permission({ icon, isGiven, label, value, name, words, children }: PermissionProps): ReactElement {
  const line = words.say(say('join.dot', { first: say(value), second: name }));
  return (
    <li>
      <PageIcon of={icon} className={isGiven ? 'good' : ''} />
      <span className="permission-text">
        {words.say(say(label))}
        <span className="small-print">
          {line.slice(0, line.lastIndexOf(name))}
          <span className="mono">
            {name.split(/(?<=\.)/).map((part) => (
              <Fragment key={part}>
                {part}
                <wbr />
              </Fragment>
            ))}
          </span>
        </span>
      </span>
      {children}
    </li>
  );
}
