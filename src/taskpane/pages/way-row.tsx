import type { FluentIcon } from '@fluentui/react-icons';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactElement } from 'react';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { PageIcon } from './page-icon.tsx';
import { wayTo, type PageKind, type PageRoute } from './page-route.ts';

interface WayRowProps {
  readonly to: PageRoute;
  readonly icon: FluentIcon;
  readonly label: string;
  readonly value: string | undefined;
  readonly words: Words;
  readonly onOpen: (route: PageRoute) => void;
  readonly onApproach: (page: PageKind) => void;
}

/** The way to a page, telling already what stands there. */
export function WayRow({ to, icon, label, value, words, onOpen, onApproach }: WayRowProps): ReactElement {
  const approach = (): void => onApproach(to.kind);
  return (
    <li>
      <button
        type="button"
        className="row"
        data-leads-to={wayTo(to)}
        onClick={() => onOpen(to)}
        onPointerEnter={approach}
        onFocus={approach}
      >
        <PageIcon of={icon} />
        {value !== undefined && <span className="unseen">{words.say(say('name.row', { label, value }))}</span>}
        <span className="row-label" aria-hidden={value !== undefined}>
          {label}
        </span>
        {value !== undefined && (
          <span className="row-value" aria-hidden>
            {value}
          </span>
        )}
        <PageIcon of={ChevronRight20Regular} className="row-arrow" />
      </button>
    </li>
  );
}
