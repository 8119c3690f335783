import { useCallback, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { Pane } from '#application/pane.ts';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import type { Installed } from '../installed.ts';
import type { Language } from '../words/language.ts';
import { say, type Message } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import type { CardBody, Deed, Failure } from './card-model.ts';
import { Card } from './card.tsx';
import { isProductNamed } from './context-from-state.ts';
import { ContextHeader } from './context-header.tsx';
import { copyText } from './copy-text.ts';
import { FailureDetails } from './failure-details.tsx';
import { failureReport } from './failure-report.ts';
import { Mark } from './mark.tsx';
import type { PagesPart } from '../pages/load-pages.ts';
import { rowPages, type PageRoute } from '../pages/page-route.ts';
import { askedBy } from './asked-by.ts';
import { QuestionView } from './question-view.tsx';
import { RowsPlace } from './rows-place.tsx';
import { useEscape } from './use-escape.ts';
import { PaneButton } from '../controls/pane-button.tsx';
import { missingPageCard } from './reload-card.ts';
import type { Screen, ScreenStore } from './screen-store.ts';

export interface ScreenProps {
  readonly pane: Pane;
  readonly store: ScreenStore;
  readonly words: Words;
  /** Undefined until it is loaded; the words of its pages are then among `words`. */
  readonly pages: PagesPart | undefined;
  /** It could not be loaded so far. */
  readonly arePagesMissing: boolean;
  /** A language that was wished for and could not be loaded so far. */
  readonly missingLanguage: Language | undefined;
  /** Graph's address with its version and without a slash at the end, for texts to copy. */
  readonly graphRoot: string;
  readonly installed: Installed;
  /** What the pane speaks where nobody chose a language. */
  readonly officeLanguage: Language;
  readonly onAnnounce: (message: Message) => void;
}

interface MainScreenProps extends ScreenProps {
  /** The choice that stands in the radios, where the person made one. */
  readonly picked: ChangesMode | undefined;
  readonly onPick: (changes: ChangesMode) => void;
  readonly onOpen: (route: PageRoute) => void;
  /** A page was opened that cannot be had: the card says so, and leads back. */
  readonly onBack?: (() => void) | undefined;
}

const placesWhileFinding = 3;

export function MainScreen(props: MainScreenProps): ReactElement {
  const { pane, store, words, pages, picked, onPick, onOpen, onBack, onAnnounce } = props;
  const root = useRef<HTMLDivElement>(null);
  const { context, ...screen } = useSyncExternalStore(store.subscribe, store.current);
  const { body, ring } = onBack === undefined ? screen : withoutPage(pane);
  const [openDetails, setOpenDetails] = useState<Failure>();

  const failure = body.kind === 'state' ? body.failure : undefined;
  const isDetailed = failure !== undefined && openDetails === failure;
  const chosen = picked ?? (body.kind === 'state' ? body.choice?.changes : undefined) ?? pane.defaultChanges();

  const copy = useCallback(
    (text: string) => {
      if (root.current === null) return;
      void copyText(text, root.current.ownerDocument).then((isCopied) => {
        if (isCopied) onAnnounce(say('live.copied'));
      });
    },
    [onAnnounce],
  );

  const copyReport = useCallback(() => {
    if (failure === undefined) return;
    copy(failureReport(failure, `${words.say(say('app.name'))}: ${titleOf(body, words)}`));
  }, [body, failure, words, copy]);

  const copyConsentLink = useCallback(() => {
    void pane.adminConsentAddress().then((address) => {
      if (address !== undefined) copy(address);
    });
  }, [pane, copy]);

  const onDo = useCallback(
    (deed: Deed) => {
      switch (deed.kind) {
        case 'copy-report':
          return copyReport();
        case 'toggle-details':
          return setOpenDetails((open) => (open === failure ? undefined : failure));
        case 'copy-consent-link':
          return copyConsentLink();
        case 'open-page':
          return onOpen(deed.route);
        case 'clear-ended':
          pane.sessions.clearEnded();
          return pane.ask({ kind: 'again-asked', now: pane.clock.now() });
        case 'reload':
          return pane.reload();
        case 'leave-question':
          if (onBack !== undefined) return onBack();
          return pane.ask({ kind: 'question-left' });
        default:
          return pane.ask(askedBy(deed, chosen, pane.clock.now()));
      }
    },
    [pane, chosen, failure, copyReport, copyConsentLink, onOpen, onBack],
  );

  const { escape } = body;
  const onEscape = useCallback(() => escape !== undefined && onDo(escape), [escape, onDo]);
  useEscape(root, escape === undefined ? undefined : onEscape);

  return (
    <div ref={root} className="pane" lang={words.language}>
      <ContextHeader {...{ context, words }} onOpen={pages === undefined ? undefined : onOpen} />
      <main>
        {body.kind === 'question' || ring === undefined ? (
          body.kind === 'question' && <QuestionView question={body} words={words} onDo={onDo} />
        ) : (
          <Card {...{ body, ring, chosen, isDetailed, words, onDo }} onChoose={onPick} />
        )}
        {failure !== undefined && <DetailsOfFailure {...{ body, failure, isDetailed, words }} onCopy={copyReport} />}
      </main>
      <Rows {...{ body, pane, store, words, pages, onOpen }} arePagesMissing={props.arePagesMissing} />
      {!isProductNamed(context) && (
        <footer className="foot">
          <Mark />
          <span className="product-name">{words.say(say('app.name'))}</span>
          {pages !== undefined && <pages.FootWays words={words} onOpen={onOpen} />}
        </footer>
      )}
    </div>
  );
}

function withoutPage(pane: Pane): Pick<Screen, 'body' | 'ring'> {
  const { ring, ...body } = missingPageCard(pane.state(), pane.clock.now(), pane.isReloadedInVain());
  return { body, ring };
}

type RowsProps = Pick<MainScreenProps, 'pane' | 'store' | 'words' | 'pages' | 'arePagesMissing' | 'onOpen'> & {
  readonly body: CardBody;
};

function Rows({ body, pages, arePagesMissing, ...rest }: RowsProps): ReactElement | undefined {
  if (body.kind === 'question' || body.rows === 'none') return undefined;
  if (body.rows === 'skeleton') return <RowsPlace count={placesWhileFinding} isDrawn={body.isSkeleton} />;
  if (pages === undefined && arePagesMissing) return <RowsMissing {...rest} />;
  if (pages === undefined) return <RowsPlace count={rowPages(body.rows).length} isDrawn={false} />;
  return <pages.MainRows rows={body.rows} {...rest} />;
}

/** In the rows' place: why there are none. The session is controlled without them. */
function RowsMissing({ pane, words }: Pick<RowsProps, 'pane' | 'words'>): ReactElement {
  const isInVain = pane.isReloadedInVain();
  return (
    <div className="rows lacking">
      <p className="note">{words.say(say(isInVain ? 'host.text' : 'reload.text'))}</p>
      <PaneButton onClick={() => pane.reload()}>
        {words.say(say(isInVain ? 'blocked.locked.do' : 'reload.do'))}
      </PaneButton>
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
      <summary tabIndex={0}>{words.say(say('error.details'))}</summary>
      {details}
    </details>
  );
}

function titleOf(body: CardBody, words: Words): string {
  return words.say(body.kind === 'state' ? body.word : body.title);
}
