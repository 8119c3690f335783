import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { PaneButton } from '../controls/pane-button.tsx';
import { Spinner } from '../controls/spinner.tsx';
import { useEscape } from '../main-screen/use-escape.ts';
import { PageIcon } from './page-icon.tsx';

interface PageQuestionProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ReactNode;
  /** The first is filled and loses nothing. */
  readonly answers: readonly Answer[];
  /** What Esc does: the answer that leaves everything as it is. */
  readonly onEscape: () => void;
}

export interface Answer {
  readonly label: string;
  readonly onChoose: () => void;
  /** It was chosen and is under way. */
  readonly isBusy?: boolean;
}

/** A question takes the place of the page: nothing lies behind it. It follows the person's own press, so it gets the focus. */
export function PageQuestion({ title, text, children, answers, onEscape }: PageQuestionProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEscape(heading, onEscape);
  return (
    <section className="page-part" aria-labelledby="page-question">
      <h2 ref={heading} id="page-question" className="page-ask" tabIndex={-1}>
        <PageIcon of={Warning20Regular} />
        <span>{title}</span>
      </h2>
      {text !== undefined && <p>{text}</p>}
      {children}
      <div className="page-answers">
        {answers.map(({ label, onChoose, isBusy = false }, index) => (
          <PaneButton
            key={label}
            isFilled={index === 0}
            disabledFocusable={isBusy}
            {...(isBusy ? { icon: <Spinner /> } : {})}
            onClick={onChoose}
          >
            {label}
          </PaneButton>
        ))}
      </div>
    </section>
  );
}
