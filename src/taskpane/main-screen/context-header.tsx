import { memo, type ReactElement } from 'react';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { isProductNamed, nameParts, type ContextModel } from './context-from-state.ts';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';

interface ContextHeaderProps {
  readonly context: ContextModel;
  readonly words: Words;
}

/** Which workbook, and whose. The upper right corner stays free: Office puts its own button there. */
export const ContextHeader = memo(function ContextHeader({ context, words }: ContextHeaderProps): ReactElement {
  const { person } = context;
  const isProduct = isProductNamed(context);
  return (
    <header className="context">
      <span className={isProduct ? 'tile product' : 'tile'}>{isProduct ? <Mark /> : <Icon name="Table" />}</span>
      <span className="names">
        <BookName context={context} words={words} />
        {person !== undefined && (
          <span className="who">
            <bdi>{words.say(say('join.dot', { first: person.name, second: person.organization }))}</bdi>
          </span>
        )}
      </span>
    </header>
  );
});

function BookName({ context, words }: ContextHeaderProps): ReactElement {
  if (context.isSkeleton) return <span className="book skeleton" />;
  if (context.workbookName === undefined) return <span className="book">{words.say(say('app.name'))}</span>;
  const { stem, extension } = nameParts(context.workbookName);
  return (
    <bdi className="book" title={context.workbookName}>
      <span className="stem">{stem}</span>
      <span className="extension">{extension}</span>
    </bdi>
  );
}
