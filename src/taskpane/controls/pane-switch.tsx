import { useId, type ReactElement } from 'react';

interface PaneSwitchProps {
  readonly label: string;
  /** What it does, or what follows from how it stands. */
  readonly text: string;
  readonly isOn: boolean;
  /** It can be read and not switched. */
  readonly isFixed?: boolean;
  /** Who keeps it so. */
  readonly why?: ReactElement;
  readonly onSwitch: (isOn: boolean) => void;
}

/** A choice that takes effect at once. Off limits it keeps its place in the tab order, so that it can be read. */
export function PaneSwitch(props: PaneSwitchProps): ReactElement {
  const { label, text, isOn, isFixed = false, why, onSwitch } = props;
  const id = useId();
  return (
    <div className="switch-line">
      <div className="switch-text">
        <span id={`${id}-label`}>{label}</span>
        <div id={`${id}-text`} className="small-print">
          {text}
          {why}
        </div>
      </div>
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={isOn}
        aria-disabled={isFixed}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-text`}
        onClick={() => {
          if (!isFixed) onSwitch(!isOn);
        }}
      />
    </div>
  );
}
