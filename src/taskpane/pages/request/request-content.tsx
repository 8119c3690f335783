import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Fragment, useState, type ReactElement } from 'react';
import { PaneButton } from '../../controls/pane-button.tsx';
import { PaneSelect } from '../../controls/pane-select.tsx';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { actionWords, formName } from './form-names.ts';
import { shownId } from './shown-id.ts';
import { snippetOf } from './snippets/snippet-of.ts';
import {
  commonForms,
  rareForms,
  snippetActions,
  type SnippetAction,
  type SnippetForm,
  type SnippetWish,
} from './snippets/snippet.ts';

/** What is the same in all texts of one session. */
export type RequestParts = Omit<SnippetWish, 'what' | 'how'>;

interface RequestContentProps {
  readonly parts: RequestParts;
  readonly words: Words;
  readonly onCopy: (text: string) => void;
  /** What is shown at first. */
  readonly first?: { readonly what: SnippetAction; readonly how: SnippetForm };
}

/** A text to copy, chosen by two lists. The screen shows the session id shortened; what is copied has all of it. */
export function RequestContent({ parts, words, onCopy, first }: RequestContentProps): ReactElement {
  const [what, setWhat] = useState<SnippetAction>(first?.what ?? 'refresh');
  const [how, setHow] = useState<SnippetForm>(first?.how ?? 'http');
  const sayIt = words.say;
  const named = (form: SnippetForm) => ({ value: form, label: formName(form, sayIt) });
  const shown = parts.sessionId === undefined ? undefined : shownId(parts.sessionId);
  const { text, sdk } = snippetOf({ ...parts, sessionId: shown, what, how });
  const textName = say('join.dot', { first: say(actionWords[what]), second: formName(how, sayIt) });
  const pieces = text.split('{token}');
  return (
    <>
      <div className="snippet-lists">
        <PaneSelect
          label={sayIt(say('snip.what'))}
          value={what}
          options={snippetActions.map((action) => ({ value: action, label: sayIt(say(actionWords[action])) }))}
          onChoose={setWhat}
        />
        <PaneSelect
          label={sayIt(say('snip.how'))}
          value={how}
          options={commonForms.map(named)}
          more={{ label: sayIt(say('snip.more')), options: rareForms.map(named) }}
          onChoose={setHow}
        />
      </div>
      {what === 'program' && (
        <div className="message">
          <PageIcon of={Info20Regular} className="small" />
          <span>
            <strong className="message-word">{sayIt(say('snip.program'))}</strong>
            {sayIt(say('snip.program.text'))}
          </span>
        </div>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- because a long text scrolls, and not everybody has a mouse */}
      <section className="snippet" tabIndex={0} aria-label={sayIt(textName)}>
        <pre className="mono" lang="en">
          {pieces.map((piece, index) => (
            <Fragment key={index}>
              {index > 0 && <strong>{'{token}'}</strong>}
              {breakable(piece)}
            </Fragment>
          ))}
        </pre>
      </section>
      <PaneButton
        isFilled
        icon={<Copy20Regular />}
        onClick={() => {
          onCopy(snippetOf({ ...parts, what, how }).text);
        }}
      >
        {sayIt(say('do.copy'))}
      </PaneButton>
      {pieces.length > 1 && <p className="small-print">{sayIt(say('snip.token'))}</p>}
      {sdk !== undefined && <p className="small-print">{sayIt(say('snip.sdk', { sdk }))}</p>}
    </>
  );
}

/** Addresses and ids may break after their slashes and ampersands. */
function breakable(text: string): readonly ReactElement[] {
  return text.split(/(?<=[/&])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
