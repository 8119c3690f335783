import { memo, type ReactElement } from 'react';
import { PaneButton } from '../controls/pane-button.tsx';
import { Spinner } from '../controls/spinner.tsx';
import { say, type MessageKey } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { wayTo } from '../pages/page-route.ts';
import type { Action, Deed } from './card-model.ts';
import { Icon } from './icon.tsx';

interface ActionButtonsProps {
  readonly actions: readonly Action[];
  /** Whether the details that one of the buttons opens are open. */
  readonly isDetailed: boolean;
  readonly words: Words;
  readonly onDo: (deed: Deed) => void;
}

/** Side by side where their words fit, else one above the other in the same order. */
export const ActionButtons = memo(function ActionButtons(props: ActionButtonsProps): ReactElement | undefined {
  if (props.actions.length === 0) return undefined;
  return (
    <div className="actions">
      {props.actions.map((action) => (
        <ActionButton key={action.label} action={action} {...props} />
      ))}
    </div>
  );
});

/** A busy button keeps its place, its width and the focus; the spinner stands where its icon, or else its words, stood. */
function ActionButton({
  action,
  isDetailed,
  words,
  onDo,
}: ActionButtonsProps & { readonly action: Action }): ReactElement {
  const { role, icon, deed, params } = action;
  if (role === 'link') {
    return (
      <button type="button" className="text-link" {...wayOf(deed)} onClick={() => onDo(deed)}>
        {words.say(say(action.label))}
      </button>
    );
  }
  const isBusy = role === 'busy';
  const isToggle = deed.kind === 'toggle-details';
  const label: MessageKey = isToggle && isDetailed ? 'fail.hide' : action.label;
  const text = words.say(say(label, params));
  return (
    <PaneButton
      className="action"
      isFilled={role === 'filled'}
      disabledFocusable={isBusy || role === 'off'}
      {...(icon === undefined ? {} : { icon: isBusy ? <Spinner /> : <Icon name={icon} /> })}
      onClick={() => onDo(deed)}
      {...wayOf(deed)}
      {...(isToggle ? { 'aria-expanded': isDetailed, 'aria-controls': 'failure-details' } : {})}
    >
      {isBusy && icon === undefined ? (
        <>
          <span className="under-spinner">{text}</span>
          <Spinner />
        </>
      ) : (
        text
      )}
    </PaneButton>
  );
}

/** Back puts the focus on what led to the page. */
function wayOf(deed: Deed): { readonly 'data-leads-to'?: string } {
  return deed.kind === 'open-page' ? { 'data-leads-to': wayTo(deed.route) } : {};
}
