import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { say, type Message } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { PageIcon } from './page-icon.tsx';
import { SoonStrip } from './soon-strip.tsx';
import type { StripView } from './strip-view.ts';

interface PageFrameProps {
  readonly title: Message;
  readonly words: Words;
  /** Undefined while no session of this workbook is about to end. */
  readonly strip: StripView | undefined;
  readonly onBack: () => void;
  readonly onRefresh: () => void;
  readonly children: ReactNode;
}

/** Back and title, and under them the line that a session is about to end. The host may take Esc; it is an extra. */
export function PageFrame({ title, words, strip, onBack, onRefresh, children }: PageFrameProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = root.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onBack();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [onBack]);

  return (
    <div ref={root} className="pane page" lang={words.language}>
      <header className="page-top">
        <button type="button" className="icon-button" aria-label={words.say(say('first.back'))} onClick={onBack}>
          <PageIcon of={ArrowLeft20Regular} />
        </button>
        <h1 className="page-title" tabIndex={-1}>
          {words.say(title)}
        </h1>
      </header>
      <main className="page-body">
        {strip !== undefined && <SoonStrip strip={strip} words={words} onRefresh={onRefresh} />}
        {children}
      </main>
    </div>
  );
}
