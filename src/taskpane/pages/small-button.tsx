import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { PaneButton } from '../controls/pane-button.tsx';
import { Spinner } from '../controls/spinner.tsx';
import { PageIcon } from './page-icon.tsx';
import type { PageKind } from './page-route.ts';

interface SmallButtonProps {
  readonly children: string;
  readonly onClick: () => void;
  readonly icon?: FluentIcon;
  /** Its full name where several buttons of a list say the same. */
  readonly name?: string;
  readonly work?: 'ready' | 'busy' | 'off';
  readonly isFilled?: boolean;
  readonly leadsTo?: PageKind;
}

/** A button beside others on a page. While its answer is awaited it keeps its width and the focus. */
export function SmallButton(props: SmallButtonProps): ReactElement {
  const { children, onClick, icon, name, work = 'ready', isFilled = false, leadsTo } = props;
  const isBusy = work === 'busy';
  return (
    <PaneButton
      className="small"
      isFilled={isFilled}
      disabledFocusable={work !== 'ready'}
      {...(icon === undefined ? {} : { icon: isBusy ? <Spinner /> : <PageIcon of={icon} className="small" /> })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(leadsTo === undefined ? {} : { 'data-leads-to': leadsTo })}
      onClick={onClick}
    >
      {isBusy && icon === undefined ? (
        <>
          <span className="under-spinner">{children}</span>
          <Spinner />
        </>
      ) : (
        children
      )}
    </PaneButton>
  );
}
