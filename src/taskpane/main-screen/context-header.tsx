import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { memo, type ReactElement } from 'react';
import type { PageRoute } from '../pages/page-route.ts';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { isProductNamed, nameParts, type ContextModel } from './context-from-state.ts';
import { Icon } from './icon.tsx';
import { Mark } from './mark.tsx';

interface ContextHeaderProps {
  readonly context: ContextModel;
  readonly words: Words;
  /** Undefined until the pages are there. */
  readonly onOpen: ((route: PageRoute) => void) | undefined;
}

/**
 * Which workbook, and whose; signed in, the way to both. The upper right corner stays free: Office puts its own button
 * there.
 */
export const ContextHeader = memo(function ContextHeader({ context, words, onOpen }: ContextHeaderProps): ReactElement {
  return (
    <header className="context">
      {onOpen === undefined || context.person === undefined ? (
        <div className="context-line">
          <ContextLine context={context} words={words} isWay={false} />
        </div>
      ) : (
        <button
          type="button"
          className="context-line"
          data-leads-to="account"
          onClick={() => onOpen({ kind: 'account' })}
        >
          <ContextLine context={context} words={words} isWay />
        </button>
      )}
    </header>
  );
});

interface ContextLineProps extends Pick<ContextHeaderProps, 'context' | 'words'> {
  readonly isWay: boolean;
}

function ContextLine({ context, words, isWay }: ContextLineProps): ReactElement {
  const { person } = context;
  const isProduct = isProductNamed(context);
  return (
    <>
      <span className={isProduct ? 'tile product' : 'tile'}>{isProduct ? <Mark /> : <Icon name="Table" />}</span>
      <span className="names">
        <BookName context={context} words={words} />
        {person !== undefined && (
          <span className="who">
            <bdi>{words.say(say('join.dot', { first: person.name, second: person.organization }))}</bdi>
            {isWay && <ChevronDown12Regular aria-hidden className="way" />}
          </span>
        )}
        {isWay && <span className="unseen">{words.say(say('acc.title'))}</span>}
      </span>
    </>
  );
}

function BookName({ context, words }: Omit<ContextLineProps, 'isWay'>): ReactElement {
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
