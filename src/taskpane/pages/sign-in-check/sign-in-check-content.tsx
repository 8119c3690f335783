import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { PauseCircle20Regular } from '@fluentui/react-icons/svg/pause-circle';
import type { ReactElement } from 'react';
import { Spinner } from '../../controls/spinner.tsx';
import { say, type MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { wayTo, type PageRoute } from '../page-route.ts';
import { SmallButton } from '../small-button.tsx';
import { lengthOfTime } from '../time-words.ts';
import type { CheckAction, CheckLine, SignInCheckDeeds, SignInCheckPageView } from './sign-in-check-view.ts';

interface SignInCheckContentProps {
  readonly view: SignInCheckPageView;
  readonly deeds: SignInCheckDeeds;
  readonly words: Words;
}

export const windowHelp: PageRoute = { kind: 'help', topic: 'popup' };

const labels = {
  'show-window-help': 'check.window.do',
  'sign-in': 'blocked.signIn.do',
  allow: 'permit.do',
  'copy-consent-link': 'permit.admin.do',
} as const satisfies Record<CheckAction, MessageKey>;

/** The chain that leads to a sign-in, step by step, and what stands in its way. */
export function SignInCheckContent({ view, deeds, words }: SignInCheckContentProps): ReactElement {
  return (
    <>
      <p className="lead">{words.say(view.firstLine)}</p>
      <ul className="checks" aria-busy={!view.isDone}>
        {view.lines.map((line) => (
          <li key={line.name}>
            <CheckIcon look={line.look} />
            <span className="check-text">
              <span className="check-name">{words.say(say(`check.${line.name}`))}</span>
              <span className="small-print">{sentenceOf(line, words)}</span>
              {line.action !== undefined && <CheckButton action={line.action} words={words} act={deeds.act} />}
            </span>
          </li>
        ))}
      </ul>
      <div className="page-actions">
        <SmallButton icon={ArrowClockwise20Regular} work={view.isDone ? 'ready' : 'off'} onClick={deeds.again}>
          {words.say(say('do.checkAgain'))}
        </SmallButton>
        <SmallButton icon={Copy20Regular} onClick={deeds.copyReport}>
          {words.say(say('act.copy'))}
        </SmallButton>
      </div>
    </>
  );
}

function sentenceOf({ sentence, params, lengthMs }: CheckLine, words: Words): string {
  const length = lengthMs === undefined ? {} : { d: lengthOfTime(words, lengthMs) };
  return words.say(say(sentence, { ...params, ...length }));
}

/** The sentence says the same in words. */
function CheckIcon({ look }: Pick<CheckLine, 'look'>): ReactElement {
  switch (look) {
    case 'passed':
      return <PageIcon of={CheckmarkCircle20Regular} className="good" />;
    case 'failed':
      return <PageIcon of={ErrorCircle20Regular} className="bad" />;
    case 'running':
      return <Spinner />;
    case 'later':
      return <PageIcon of={Clock20Regular} />;
    case 'waiting':
    case 'skipped':
      return <PageIcon of={PauseCircle20Regular} />;
  }
}

interface CheckButtonProps {
  readonly action: CheckAction;
  readonly words: Words;
  readonly act: SignInCheckDeeds['act'];
}

function CheckButton({ action, words, act }: CheckButtonProps): ReactElement {
  const leadsTo = action === 'show-window-help' ? { 'data-leads-to': wayTo(windowHelp) } : {};
  return (
    <button type="button" className="text-button" {...leadsTo} onClick={() => act(action)}>
      {words.say(say(labels[action]))}
    </button>
  );
}
