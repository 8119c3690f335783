import type { ReactElement } from 'react';
import { PaneRadio } from '../controls/pane-radio.tsx';

interface PageRadioProps {
  readonly value: string;
  readonly isChosen: boolean;
  readonly label: string;
  readonly consequence?: string;
}

/** A choice with its consequence in a line of its own, as on the main screen. */
export function PageRadio({ value, isChosen, label, consequence }: PageRadioProps): ReactElement {
  return (
    <PaneRadio
      value={value}
      label={
        <>
          <span className={isChosen ? 'mode chosen' : 'mode'}>{label}</span>
          {consequence !== undefined && <span className="consequence">{consequence}</span>}
        </>
      }
    />
  );
}
