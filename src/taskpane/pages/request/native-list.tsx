import { useId, type ReactElement } from 'react';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface NativeListProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  /** Stands under a heading of its own, after the others. */
  readonly more?: { readonly label: string; readonly options: readonly Option<Value>[] };
  readonly onChoose: (value: Value) => void;
}

/** The browser's own list: it opens beyond the pane, and every assistive technology knows it. */
export function NativeList<Value extends string>(props: NativeListProps<Value>): ReactElement {
  const { label, value, options, more, onChoose } = props;
  const id = useId();
  const all = [...options, ...(more?.options ?? [])];
  return (
    <div className="field native-list">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          const chosen = all.find((option) => option.value === target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map(drawn)}
        {more !== undefined && <optgroup label={more.label}>{more.options.map(drawn)}</optgroup>}
      </select>
    </div>
  );
}

function drawn({ value, label }: Option<string>): ReactElement {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
