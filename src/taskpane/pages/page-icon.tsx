import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactElement } from 'react';

interface PageIconProps {
  readonly of: FluentIcon;
  readonly className?: string;
}

/** Hidden from assistive technology, as every icon of the pane: its meaning stands beside it. */
export function PageIcon({ of: Drawing, className = '' }: PageIconProps): ReactElement {
  return <Drawing aria-hidden className={`icon ${className}`} />;
}
