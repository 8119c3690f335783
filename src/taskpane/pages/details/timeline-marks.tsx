import type { ReactElement } from 'react';
import type { TimelinePoint } from './details-view.ts';

/** The mark of an event around 0, 0: each differs by its shape, so that nobody needs its color. */
export function TimelineMark({ kind }: { readonly kind: TimelinePoint['kind'] }): ReactElement {
  switch (kind) {
    case 'started':
    case 'taken':
      return <path className="point filled fresh" d="M-5 4h10l-5-9z" />;
    case 'refreshed':
      return <circle className="point filled fresh" r="4.5" />;
    case 'checked':
      return <path className="point fresh" d="M0-5.500l5.500 5.500-5.500 5.500-5.500-5.500z" strokeWidth="1.8" />;
    case 'over':
      return <circle className="point quiet" r="4.2" strokeWidth="1.7" strokeDasharray="2.6 1.8" />;
    case 'expired':
      return <path className="point last" d="M-4-4l8 8m0-8l-8 8" strokeWidth="2.2" />;
    case 'closed':
      return <path className="point filled quiet" d="M-4-4h8v8h-8z" />;
  }
}
