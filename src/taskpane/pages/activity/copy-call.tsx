import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import type { ReactElement } from 'react';
import { PaneSelect } from '../../controls/pane-select.tsx';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { formName } from '../request/form-names.ts';
import { SmallButton } from '../small-button.tsx';
import type { ActivityDeeds, SentView } from './activity-view.ts';
import { callForms, type CallForm } from './call-text.ts';

/** One choice for the whole page: who copies a second call wants it in the same form. */
export interface Copying {
  readonly form: CallForm;
  readonly onChoose: (form: CallForm) => void;
  readonly onCopy: ActivityDeeds['copyCall'];
}

interface CopyCallProps {
  readonly call: SentView;
  readonly words: Words;
  readonly copying: Copying;
}

/** The call as a text, to send it from elsewhere. */
export function CopyCall({ call, words, copying: { form, onChoose, onCopy } }: CopyCallProps): ReactElement {
  return (
    <div className="copy-call">
      <PaneSelect
        label={words.say(say('act.copyAs'))}
        value={form}
        options={callForms.map((value) => ({ value, label: formName(value, words.say) }))}
        onChoose={onChoose}
      />
      <SmallButton
        icon={Copy20Regular}
        onClick={() => {
          onCopy(call, form);
        }}
      >
        {words.say(say('do.copy'))}
      </SmallButton>
    </div>
  );
}
