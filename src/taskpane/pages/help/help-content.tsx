import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useId, useLayoutEffect, useRef, type ReactElement } from 'react';
import { installStyles } from '../../theme/install-styles.ts';
import { say, type Message } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { helpLinks } from './help-links.ts';
import type { HelpTopic } from './help-topic.ts';
import helpRules from './help.css';

interface HelpContentProps {
  readonly topics: readonly HelpTopic[];
  /** The answer that stands open and gets the focus; undefined: all are closed. */
  readonly asked: HelpTopic | undefined;
  readonly words: Words;
  readonly onOpenCheck: () => void;
  readonly onApproachCheck: () => void;
}

/** Questions that open in their place; the browser's own `details`, so that nothing has to be learned. */
export function HelpContent({ topics, asked, ...rest }: HelpContentProps): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const document = list.current?.ownerDocument;
    return document === undefined ? undefined : installStyles(document, helpRules);
  }, []);
  // After the page's title got the focus. A person who went on meanwhile, while the page's file came, is left alone.
  useEffect(() => {
    const element = list.current;
    const question = element?.querySelector<HTMLElement>('details[open] > summary');
    if (element === null || question === null || question === undefined) return;
    const { activeElement, body } = element.ownerDocument;
    if (activeElement !== body && activeElement?.tagName !== 'H1') return;
    question.focus();
    question.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [asked]);

  return (
    <ul ref={list} className="questions">
      {topics.map((topic) => (
        <li key={topic}>
          <Question topic={topic} isOpen={topic === asked} {...rest} />
        </li>
      ))}
    </ul>
  );
}

interface QuestionProps extends Pick<HelpContentProps, 'words' | 'onOpenCheck' | 'onApproachCheck'> {
  readonly topic: HelpTopic;
  readonly isOpen: boolean;
}

function Question({ topic, isOpen, words, onOpenCheck, onApproachCheck }: QuestionProps): ReactElement {
  const id = useId();
  const link = helpLinks[topic];
  return (
    <details className="help-question" open={isOpen}>
      <summary id={id} tabIndex={0}>
        <PageIcon of={ChevronRight20Regular} className="small" />
        {words.say(questionOf(topic))}
      </summary>
      <div className="help-answer">
        <p>{words.say(say(`help.${topic}.text`))}</p>
        {topic === 'signIn' && (
          <button
            type="button"
            className="text-button"
            data-leads-to="sign-in-check"
            onClick={onOpenCheck}
            onPointerEnter={onApproachCheck}
            onFocus={onApproachCheck}
          >
            {words.say(say('help.signIn.do'))}
          </button>
        )}
        {link !== undefined && (
          <a className="text-button" href={link} target="_blank" rel="noopener" aria-describedby={id}>
            {words.say(say('help.more'))}
          </a>
        )}
      </div>
    </details>
  );
}

/** The check's own name is the question that it answers. */
function questionOf(topic: HelpTopic): Message {
  return topic === 'signIn' ? say('do.check') : say(`help.${topic}.word`);
}
