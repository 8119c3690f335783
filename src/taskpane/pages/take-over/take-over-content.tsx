import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { SessionChanges } from '#domain/workbook-session/workbook-session.ts';
import { PaneButton } from '../../controls/pane-button.tsx';
import { PaneRadioGroup } from '../../controls/pane-radio.tsx';
import { PaneTextArea } from '../../controls/pane-text-area.tsx';
import { Spinner } from '../../controls/spinner.tsx';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { LockedLine } from '../locked-line.tsx';
import { PageRadio } from '../page-radio.tsx';
import type { TakeOverDeeds, TakeOverView } from './take-over-view.ts';

interface TakeOverContentProps {
  readonly view: TakeOverView;
  readonly deeds: TakeOverDeeds;
  readonly words: Words;
}

const choices = [
  { changes: 'saves-changes', label: 'take.save' },
  { changes: 'temporary-copy', label: 'take.copy' },
  { changes: 'unknown', label: 'take.unknown' },
] as const;

/** The id of somebody else's session, and how it was started as far as anybody knows. */
export function TakeOverContent({ view, deeds, words }: TakeOverContentProps): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null);
  const [changes, setChanges] = useState<SessionChanges>('saves-changes');
  const { problem, work } = view;
  useEffect(() => {
    if (problem !== undefined) field.current?.focus();
  }, [problem]);
  if (!view.isAllowed || view.workbookName === undefined) {
    return (
      <>
        <p className="lead">{words.say(say('take.intro'))}</p>
        {view.isAllowed ? (
          <p>{words.say(say('take.noWorkbook'))}</p>
        ) : (
          <LockedLine message={say('org.set')} words={words} />
        )}
      </>
    );
  }
  return (
    <>
      <p className="lead">{words.say(say('take.intro'))}</p>
      <PaneTextArea
        label={words.say(say('detail.id'))}
        hint={words.say(say('take.hint', { workbook: view.workbookName }))}
        error={problem === undefined ? undefined : words.say(say(`take.${problem}`))}
        isMono
        field={field}
        onEdit={deeds.edit}
      />
      <div className="field">
        <span className="field-name">{words.say(say('take.legend'))}</span>
        <PaneRadioGroup
          aria-label={words.say(say('take.legend'))}
          value={changes}
          onChange={(_, { value }) => setChanges(choices.find((one) => one.changes === value)?.changes ?? 'unknown')}
        >
          {choices.map((choice) => (
            <PageRadio
              key={choice.changes}
              value={choice.changes}
              isChosen={choice.changes === changes}
              label={words.say(say(choice.label))}
              {...(choice.changes === 'unknown' ? { consequence: words.say(say('take.unknown.text')) } : {})}
            />
          ))}
        </PaneRadioGroup>
      </div>
      <PaneButton
        isFilled={work === 'idle'}
        disabledFocusable={work === 'checking'}
        {...(work === 'checking' ? { icon: <Spinner /> } : {})}
        onClick={() => deeds.take(field.current?.value ?? '', changes)}
      >
        {words.say(say('take.do'))}
      </PaneButton>
    </>
  );
}
