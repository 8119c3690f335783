import {
  renderRadio_unstable,
  renderRadioGroup_unstable,
  useRadio_unstable,
  useRadioGroup_unstable,
  useRadioGroupContextValues,
  type RadioGroupProps,
  type RadioProps,
  type JSXElement,
} from '@fluentui/react-components';

/** Fluent's RadioGroup with the pane's own style, for the reason that `PaneButton` gives. */
export function PaneRadioGroup(
  props: Pick<RadioGroupProps, 'className' | 'value' | 'onChange' | 'children' | 'aria-label'>,
): JSXElement {
  const state = useRadioGroup_unstable(props, null);
  return renderRadioGroup_unstable(state, useRadioGroupContextValues(state));
}

/** One choice: circle, then its label. The input lies invisibly over both and takes the clicks and the focus. */
export function PaneRadio(props: Pick<RadioProps, 'value' | 'label'>): JSXElement {
  const state = useRadio_unstable(props, null);
  return renderRadio_unstable({
    ...state,
    root: { ...state.root, className: 'radio' },
    input: { ...state.input, className: 'radio-input' },
    indicator: { ...state.indicator, className: 'radio-circle', children: undefined },
    ...(state.label === undefined ? {} : { label: { ...state.label, className: 'radio-label' } }),
  });
}
