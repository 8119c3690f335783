import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactElement } from 'react';
import { PaneButton } from '../../controls/pane-button.tsx';
import { Spinner } from '../../controls/spinner.tsx';
import { moment, say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { PageIcon } from '../page-icon.tsx';
import { SmallButton } from '../small-button.tsx';
import type { DetailsDeeds, GoneView } from './details-view.ts';

interface GonePartProps {
  readonly gone: GoneView;
  readonly deeds: DetailsDeeds;
  readonly words: Words;
}

/** The one way to be certain that a closed session is gone: a refresh that must be refused. */
export function GonePart({ gone, deeds, words }: GonePartProps): ReactElement {
  switch (gone.kind) {
    case 'offered':
    case 'asking':
    case 'unanswered':
      return (
        <div className="page-part start">
          <PaneButton
            disabledFocusable={gone.kind === 'asking'}
            icon={gone.kind === 'asking' ? <Spinner /> : <PageIcon of={QuestionCircle20Regular} className="small" />}
            onClick={deeds.confirmGone}
          >
            {words.say(say('gone.do'))}
          </PaneButton>
          <p className="small-print">{words.say(gone.kind === 'unanswered' ? gone.why : say('gone.note'))}</p>
        </div>
      );
    case 'gone':
      return (
        <div className="message centered">
          <PageIcon of={CheckmarkCircle20Regular} className="small good" />
          <span>{words.say(say('gone.yes', { time: moment(gone.at) }))}</span>
        </div>
      );
    case 'still-open':
      return (
        <div className="message amber centered">
          <PageIcon of={ErrorCircle20Regular} className="small" />
          <span className="message-text">{words.say(say('gone.no'))}</span>
          <SmallButton icon={Dismiss20Regular} onClick={deeds.closeAgain}>
            {words.say(say('state.active.close'))}
          </SmallButton>
        </div>
      );
  }
}
