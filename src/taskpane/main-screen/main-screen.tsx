import { useCallback, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { Pane } from '#application/pane.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import { say, type Message } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import type { CardBody, Deed, Failure } from './card-model.ts';
import { Card } from './card.tsx';
import { isProductNamed } from './context-from-state.ts';
import { ContextHeader } from './context-header.tsx';
import { copyText } from './copy-text.ts';
import { FailureDetails } from './failure-details.tsx';
import { failureReport } from './failure-report.ts';
import { useKeptFocus } from './keep-focus.ts';
import { Mark } from './mark.tsx';
import { askedBy } from './asked-by.ts';
import { QuestionView } from './question-view.tsx';
import type { ScreenStore } from './screen-store.ts';

export interface MainScreenProps {
  readonly pane: Pane;
  readonly store: ScreenStore;
  readonly words: Words;
  readonly onAnnounce: (message: Message) => void;
}

export function MainScreen({ pane, store, words, onAnnounce }: MainScreenProps): ReactElement {
  const root = useRef<HTMLDivElement>(null);
  const { context, body, ring } = useSyncExternalStore(store.subscribe, store.current);
  const [picked, setPicked] = useState<ChangesMode>();
  const [openDetails, setOpenDetails] = useState<Failure>();
  useKeptFocus(root, body);

  const failure = body.kind === 'state' ? body.failure : undefined;
  const isDetailed = failure !== undefined && openDetails === failure;
  const chosen = picked ?? (body.kind === 'state' ? body.choice : undefined) ?? pane.defaultChanges();

  const copyReport = useCallback(() => {
    if (failure === undefined || root.current === null) return;
    const report = failureReport(failure, `${words.say(say('app.name'))}: ${titleOf(body, words)}`);
    void copyText(report, root.current.ownerDocument).then((isCopied) => {
      if (isCopied) onAnnounce(say('live.copied'));
    });
  }, [body, failure, words, onAnnounce]);

  const onDo = useCallback(
    (deed: Deed) => {
      switch (deed.kind) {
        case 'copy-report':
          return copyReport();
        case 'toggle-details':
          return setOpenDetails((open) => (open === failure ? undefined : failure));
        case 'reload':
          return root.current?.ownerDocument.defaultView?.location.reload();
        default:
          return pane.ask(askedBy(deed, chosen, pane.clock.now()));
      }
    },
    [pane, chosen, failure, copyReport],
  );

  return (
    <div ref={root} className="pane" lang={words.language}>
      <ContextHeader context={context} words={words} />
      <main>
        {body.kind === 'question' || ring === undefined ? (
          body.kind === 'question' && <QuestionView question={body} words={words} onDo={onDo} />
        ) : (
          <Card {...{ body, ring, chosen, isDetailed, words, onDo }} onChoose={setPicked} />
        )}
        {failure !== undefined && <DetailsOfFailure {...{ body, failure, isDetailed, words }} onCopy={copyReport} />}
      </main>
      {!isProductNamed(context) && (
        <footer className="foot">
          <Mark />
          <span className="product-name">{words.say(say('app.name'))}</span>
        </footer>
      )}
    </div>
  );
}

interface DetailsProps {
  readonly body: CardBody;
  readonly failure: Failure;
  readonly isDetailed: boolean;
  readonly words: Words;
  readonly onCopy: () => void;
}

/** Opened by a button of the card where it has one, else by a line of its own under the card. */
function DetailsOfFailure({ body, failure, isDetailed, words, onCopy }: DetailsProps): ReactElement | undefined {
  const has = (kind: Deed['kind']): boolean => body.actions.some(({ deed }) => deed.kind === kind);
  const details = <FailureDetails failure={failure} words={words} onCopy={has('copy-report') ? undefined : onCopy} />;
  if (has('toggle-details')) return isDetailed ? details : undefined;
  if (failure.evidence.codes.length === 0 && failure.evidence.requestId === undefined) return undefined;
  return (
    <details className="failure">
      <summary>{words.say(say('error.details'))}</summary>
      {details}
    </details>
  );
}

function titleOf(body: CardBody, words: Words): string {
  return words.say(body.kind === 'state' ? body.word : body.title);
}
