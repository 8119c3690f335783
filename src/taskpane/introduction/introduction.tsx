import { createElement, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { PaneButton } from '../controls/pane-button.tsx';
import { installStyles } from '../theme/install-styles.ts';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { drawings } from './introduction-drawings.tsx';
import introductionRules from './introduction.css';

export interface IntroductionProps {
  /** Those of the introduction among them. */
  readonly words: Words;
  /** Seen to its end, or skipped. */
  readonly onEnd: () => void;
  /** The step that it begins with: 1, unless a test looks at another. */
  readonly firstStep?: Step;
}

const steps = [1, 2, 3] as const;
export type Step = (typeof steps)[number];

/** What a session is, how long it lasts, and what there is to decide: in the place of the card, once. */
export function Introduction({ words, onEnd, firstStep = 1 }: IntroductionProps): ReactElement {
  const [step, setStep] = useState<Step>(firstStep);
  const root = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const isTurned = useRef(false);
  useLayoutEffect(() => {
    const document = root.current?.ownerDocument;
    return document === undefined ? undefined : installStyles(document, introductionRules);
  }, []);
  // Only after a press: nothing takes the focus out of Excel when the pane opens.
  useLayoutEffect(() => {
    if (isTurned.current) title.current?.focus();
  }, [step]);

  const turn = (to: Step | undefined): void => {
    isTurned.current = true;
    if (to === undefined) onEnd();
    else setStep(to);
  };
  const before = steps.find((other) => other === step - 1);
  const after = steps.find((other) => other === step + 1);
  const drawing = drawings[step - 1];
  return (
    <div ref={root} className="pane" lang={words.language}>
      <header className="introduction-top">
        <span id="introduction-step">{words.say(say('first.step', { i: step, n: steps.length }))}</span>
        <button type="button" className="introduction-skip" onClick={onEnd}>
          {words.say(say('first.skip'))}
        </button>
      </header>
      <main>
        <section className={`card introduction ${step === 2 ? 'jade' : 'quiet'}`} aria-labelledby="introduction-title">
          {drawing !== undefined && createElement(drawing)}
          <h1 ref={title} id="introduction-title" className="word" tabIndex={-1} aria-describedby="introduction-step">
            {words.say(say(`first.${step}.word`))}
          </h1>
          <p className="sentence">{words.say(say(`first.${step}.text`))}</p>
          <div className="introduction-dots" aria-hidden>
            {steps.map((other) => (
              <i key={other} className={other === step ? 'on' : undefined} />
            ))}
          </div>
          <div className="actions">
            {before !== undefined && (
              <PaneButton className="action" onClick={() => turn(before)}>
                {words.say(say('first.back'))}
              </PaneButton>
            )}
            <PaneButton className="action" isFilled onClick={() => turn(after)}>
              {words.say(say(after === undefined ? 'first.go' : 'first.next'))}
            </PaneButton>
          </div>
        </section>
      </main>
    </div>
  );
}
