import { useId, type ReactElement } from 'react';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** BCP 47, where the label is in another language than the pane. */
  readonly language?: string;
}

interface PaneSelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  /** Stands under a heading of its own, after the others. */
  readonly more?: { readonly label: string; readonly options: readonly Option<Value>[] };
  /** Who fixed it, drawn below: the one option that is left can be read and not changed. */
  readonly fixed?: ReactElement;
  /** What there is to say of the choice that was made. */
  readonly note?: ReactElement;
  readonly onChoose: (value: Value) => void;
}

/** The browser's own list: it opens beyond the pane, and every assistive technology knows it. */
export function PaneSelect<Value extends string>(props: PaneSelectProps<Value>): ReactElement {
  const { label, value, options, more, fixed, note, onChoose } = props;
  const id = useId();
  const all = [...options, ...(more?.options ?? [])];
  return (
    <div className="field native-list">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...(fixed === undefined ? {} : { 'aria-disabled': true, 'aria-describedby': `${id}-fixed` })}
        {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}
        onChange={({ target }) => {
          const chosen = all.find((option) => option.value === target.value);
          if (chosen !== undefined && fixed === undefined) onChoose(chosen.value);
        }}
      >
        {options.filter((option) => fixed === undefined || option.value === value).map(drawn)}
        {more !== undefined && <optgroup label={more.label}>{more.options.map(drawn)}</optgroup>}
      </select>
      {note !== undefined && <div id={`${id}-note`}>{note}</div>}
      {fixed !== undefined && <div id={`${id}-fixed`}>{fixed}</div>}
    </div>
  );
}

function drawn({ value, label, language }: Option<string>): ReactElement {
  return (
    <option key={value} value={value} lang={language}>
      {label}
    </option>
  );
}
