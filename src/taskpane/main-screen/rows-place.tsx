import type { ReactElement } from 'react';

interface RowsPlaceProps {
  readonly count: number;
  /** Until it is, the place is only kept free, so that nothing jumps and nothing flickers. */
  readonly isDrawn: boolean;
}

/** Where the rows will stand. */
export function RowsPlace({ count, isDrawn }: RowsPlaceProps): ReactElement {
  return (
    <div className={isDrawn ? 'rows drawn' : 'rows'} aria-hidden>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="row-place" />
      ))}
    </div>
  );
}
