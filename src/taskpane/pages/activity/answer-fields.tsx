import { Fragment, type ReactElement, type ReactNode } from 'react';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { lengthOfTime } from '../time-words.ts';
import type { AnswerView } from './activity-view.ts';

interface AnswerFieldsProps {
  readonly answer: AnswerView;
  readonly words: Words;
}

/** One call as support wants to see it. Names of headers are Microsoft's in every language. */
export function AnswerFields({ answer, words }: AnswerFieldsProps): ReactElement {
  const { codes, attempt, attempts, lastedMs, requestId, clientRequestId } = answer;
  const [outer, ...inner] = codes;
  const status = [answer.status, outer].filter((part) => part !== undefined).join(' ');
  const fields: readonly (readonly [name: string, value: ReactNode, isMono: boolean])[] = [
    [words.say(say('act.sent')), breakable(`${answer.method} ${answer.template}`, /(?<=\/)/), true],
    [words.say(say('act.answer')), status === '' ? '–' : breakable(status, /(?=[A-Z])/), true],
    [
      words.say(say('term.beside', { label: say('act.inner', { n: inner.length }), term: 'innerError.code' })),
      inner.length === 0 ? undefined : inner.map((code) => <div key={code}>{breakable(code, /(?=[A-Z])/)}</div>),
      true,
    ],
    [
      words.say(say('act.attempt')),
      words.say(say('act.attemptOf', { i: attempt, n: attempts, d: lengthOfTime(words, lastedMs) })),
      false,
    ],
    ['request-id', requestId, true],
    ['client-request-id', clientRequestId, true],
    [words.say(say('act.date')), inUtc(answer.sentAt), true],
    [words.say(say('act.bodySent')), bodyOf(answer.bodySent, words), true],
    [words.say(say('act.bodyAnswer')), bodyOf(answer.bodyReceived, words), true],
  ];
  return (
    <dl className="answer">
      {fields.map(
        ([name, value, isMono]) =>
          value !== undefined && (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className={isMono ? 'mono' : ''}>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

/** Long paths and codes may break where a reader would. */
function breakable(text: string, at: RegExp): ReactElement {
  return (
    <>
      {text.split(at).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** What is left out as a whole is said in words, because a mere sign would look like a fault. */
function bodyOf(body: string | undefined, words: Words): ReactNode {
  if (body === undefined) return undefined;
  return body === '…' ? words.say(say('act.left')) : breakable(body, /(?<=[,{:])/);
}

function inUtc(iso: string): string {
  return iso.replace(/^(.{10})T(.{8}).*$/, '$1 $2 UTC');
}
