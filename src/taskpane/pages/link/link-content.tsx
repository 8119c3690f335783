import { useEffect, useRef, type ReactElement } from 'react';
import { PaneButton } from '../../controls/pane-button.tsx';
import { PaneTextArea } from '../../controls/pane-text-area.tsx';
import { Spinner } from '../../controls/spinner.tsx';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import type { LinkDeeds, LinkView } from './link-view.ts';

interface LinkContentProps {
  readonly view: LinkView;
  readonly deeds: LinkDeeds;
  readonly words: Words;
}

/** Where Excel does not tell which workbook is open, its link does. */
export function LinkContent({ view: { work, problem }, deeds, words }: LinkContentProps): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);
  return (
    <>
      <p className="lead">{words.say(say('link.text'))}</p>
      <PaneTextArea
        label={words.say(say('link.label'))}
        error={problem === undefined ? undefined : words.say(say(`link.${problem}`))}
        field={field}
        onEdit={deeds.edit}
      />
      <PaneButton
        isFilled={work === 'idle'}
        disabledFocusable={work === 'looking'}
        {...(work === 'looking' ? { icon: <Spinner /> } : {})}
        onClick={() => deeds.use(field.current?.value ?? '')}
      >
        {words.say(say('link.do'))}
      </PaneButton>
    </>
  );
}
