import { renderButton_unstable, useButton_unstable, type JSXElement } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

interface PaneButtonProps {
  readonly className?: string;
  readonly isFilled?: boolean;
  /** Busy or off, and still focusable: the focus stays where the person left it. */
  readonly disabledFocusable?: boolean;
  readonly icon?: ReactElement;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
  readonly 'aria-expanded'?: boolean;
  readonly 'aria-controls'?: string;
  /** The page it leads to: Back returns the focus here. */
  readonly 'data-leads-to'?: string;
}

/**
 * Fluent's Button with the pane's own style over Fluent's tokens: the pane shows two of its thirty looks, and the style
 * sheet of the others would be a twentieth of the first load. What the button does is Fluent's.
 */
export function PaneButton({ isFilled = false, className = '', ...given }: PaneButtonProps): JSXElement {
  const state = useButton_unstable({ as: 'button', ...given }, null);
  return renderButton_unstable({
    ...state,
    root: { ...state.root, className: `button ${isFilled ? 'filled' : 'outlined'} ${className}` },
    ...(state.icon === undefined ? {} : { icon: { ...state.icon, className: 'button-icon' } }),
  });
}
