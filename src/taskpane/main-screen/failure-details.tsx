import { Fragment, type ReactElement, type ReactNode } from 'react';
import { PaneButton } from '../controls/pane-button.tsx';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import type { Failure } from './card-model.ts';
import { operationWords } from './failure-report.ts';
import { Icon } from './icon.tsx';

interface FailureDetailsProps {
  readonly failure: Failure;
  readonly words: Words;
  /** Copying is offered here where the card itself does not. */
  readonly onCopy: (() => void) | undefined;
}

/** Codes and ids of a failure, for those who ask for them. Names of headers are Microsoft's in every language. */
export function FailureDetails({ failure: { evidence, attempts }, words, onCopy }: FailureDetailsProps): ReactElement {
  const fields: readonly (readonly [name: string, value: ReactNode])[] = [
    [words.say(say('fail.what')), words.say(say(operationWords[evidence.operation]))],
    [words.say(say('act.attempt')), attempts],
    [words.say(say('fail.status')), evidence.status],
    [words.say(say('fail.code')), evidence.codes.length === 0 ? undefined : evidence.codes.map(breakable)],
    ['request-id', evidence.requestId],
    ['client-request-id', evidence.clientRequestId],
    [words.say(say('detail.time')), evidence.date],
  ];
  return (
    <div className="failure-details" id="failure-details">
      <dl>
        {fields
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
      {onCopy !== undefined && (
        <PaneButton className="action" icon={<Icon name="Copy" />} onClick={onCopy}>
          {words.say(say('error.copy'))}
        </PaneButton>
      )}
    </div>
  );
}

/** A long code may break before its capitals. */
function breakable(code: string): ReactElement {
  return (
    <span key={code} className="code">
      {code.split(/(?=[A-Z])/).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
