import { Fragment, type ReactElement, type ReactNode } from 'react';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { lengthOfTime } from '../time-words.ts';
import type { AnsweredView, CallView, RunningView } from './activity-view.ts';

interface CallFieldsProps {
  readonly call: CallView;
  readonly words: Words;
}

type Field = readonly [name: string, value: ReactNode, isMono: boolean];

/** One call as support wants to see it. Names of headers are Microsoft's in every language. */
export function CallFields({ call, words }: CallFieldsProps): ReactElement {
  const fields: readonly Field[] = [
    [words.say(say('act.sent')), breakable(`${call.method} ${call.template}`, /(?<=\/)/), true],
    ...(call.kind === 'running' ? underWay(call, words) : answerOf(call, words)),
    ['client-request-id', call.clientRequestId, true],
    [words.say(say('act.date')), inUtc(call.sentAt), true],
    [words.say(say('act.bodySent')), bodyOf(call.bodySent, words), true],
    [words.say(say('act.bodyAnswer')), call.kind === 'running' ? undefined : bodyOf(call.bodyReceived, words), true],
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

/** How often it was tried is told of its end; here the number of this try is. */
function underWay({ attempt }: RunningView, words: Words): readonly Field[] {
  return [
    [words.say(say('act.answer')), words.say(say('act.running')), false],
    [words.say(say('act.attempt')), attempt, false],
  ];
}

function answerOf({ status, codes, attempt, attempts, lastedMs, requestId }: AnsweredView, words: Words) {
  const [outer, ...inner] = codes;
  const answer = [status, outer].filter((part) => part !== undefined).join(' ');
  return [
    [words.say(say('act.answer')), answer === '' ? '–' : breakable(answer, /(?=[A-Z])/), true],
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
  ] satisfies readonly Field[];
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
