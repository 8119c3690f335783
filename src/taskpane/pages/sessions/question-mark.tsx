import { Question20Regular } from '@fluentui/react-icons/svg/question';
import type { ReactElement } from 'react';
import { PageIcon } from '../page-icon.tsx';

/** In the ring of a session of which nobody knows whether it is still there. */
export function QuestionMark(): ReactElement {
  return (
    <span className="small-ring-core">
      <PageIcon of={Question20Regular} className="small" />
    </span>
  );
}
