import { createRoot } from 'react-dom/client';
import type { Pane } from '#application/pane.ts';
import type { PaneSnapshotStore } from '#application/ports/pane-snapshot.ts';
import { liveRegionIn } from './announcements/live-region.ts';
import type { CardFromState } from './main-screen/first-card.ts';
import { reloadCard } from './main-screen/reload-card.ts';
import { screenStoreOf } from './main-screen/screen-store.ts';
import type { Installed } from './installed.ts';
import type { PaneLookSource } from './pane-look.ts';
import { PaneRoot } from './pane-root.tsx';
import { shellStays } from './shell-stays.ts';
import { snapshotFromState } from './snapshot-from-state.ts';
import { installStyles } from './theme/install-styles.ts';
import paneRules from './theme/pane.css';
import { createSpeech } from './speech.ts';
import { themeFor } from './theme/theme-choice.ts';
import { loadPages, type LoadedPages } from './pages/load-pages.ts';
import type { Message } from './words/message-key.ts';
import { languageFor, type Language } from './words/language.ts';
import { loadWords } from './words/load-words.ts';
import type { Words } from './words/words.ts';

export interface MountOptions {
  readonly look: PaneLookSource;
  /** The page's one `role="status"` element, in the page from the first paint and outside of the root. */
  readonly liveRegion: HTMLElement;
  /** Graph's address with its version and without a slash at the end, for texts to copy. */
  readonly graphRoot: string;
  readonly installed: Installed;
  /** Where the static page finds what to show at the next opening. */
  readonly snapshots: PaneSnapshotStore;
  /** Replaced by tests that need other words than the four languages. */
  readonly loadWords?: (language: Language) => Promise<Words>;
  readonly loadPages?: (language: Language) => Promise<LoadedPages>;
}

const longestPatienceMs = 5_000;

/**
 * Draws the pane into `root` and keeps it true. What the static page shows there stays until the first words have come
 * and React has drawn; nothing moves when it takes over.
 *
 * @returns a function that takes the pane away
 */
export function mountPane(root: HTMLElement, pane: Pane, options: MountOptions): () => void {
  const { look, snapshots } = options;
  const document = root.ownerDocument;
  const view = document.defaultView ?? window;
  const systemDark = view.matchMedia('(prefers-color-scheme: dark)');
  const live = liveRegionIn(options.liveRegion, pane.clock);
  const reactRoot = createRoot(root);
  let isMounted = true;
  /** A part of the code could not be had. */
  let isCodeMissing = false;
  /** For a while the remembered state says more than "finding"; then the person gets the way to cancel. */
  let isPatient = true;

  const officeLanguage = (): Language => languageFor(look.current().languages);

  /** The person's own choice first, then what Office speaks. */
  const speech = createSpeech({
    wished: () => {
      const { language } = pane.settings.current();
      return language === undefined ? officeLanguage() : languageFor([language, ...look.current().languages]);
    },
    loadWords: options.loadWords ?? loadWords,
    loadPages: options.loadPages ?? loadPages,
    onSpoken: () => {
      const pages = speech.current()?.pages;
      if (pages !== undefined && styles.length === 1) styles.push(installStyles(document, pages.pageRules));
      store.refresh();
      draw();
      remember();
    },
  });

  const styles = [installStyles(document, paneRules)];
  let cards: CardFromState | undefined;
  const isBroken = (): boolean => isCodeMissing || speech.current()?.isBroken === true;
  const store = screenStoreOf(
    pane,
    () => cards,
    (state, now) => (isBroken() ? reloadCard(state, now, pane.isReloadedInVain()) : undefined),
  );

  const remember = (): void => {
    const words = speech.current()?.words;
    if (words === undefined || isBroken()) return;
    const change = snapshotFromState(pane.state(), words);
    if (change === 'clear') snapshots.clear();
    else if (change !== 'keep') snapshots.write(change);
  };

  const draw = (): void => {
    const spoken = speech.current();
    if (!isMounted || spoken === undefined) return;
    if (isPatient && !isBroken() && shellStays(root, pane.state())) return;
    const { words, pages, arePagesMissing, missing } = spoken;
    const { theme, isOutsideExcel } = look.current();
    document.documentElement.lang = words.language;
    reactRoot.render(
      <PaneRoot
        pane={pane}
        store={store}
        words={words}
        graphRoot={options.graphRoot}
        installed={options.installed}
        officeLanguage={officeLanguage()}
        pages={isBroken() ? undefined : pages}
        arePagesMissing={arePagesMissing && !isBroken()}
        missingLanguage={missing}
        theme={themeFor(theme, systemDark.matches)}
        isOutsideExcel={isOutsideExcel}
        onAnnounce={(message) => live.say(words.say(message))}
      />,
    );
  };

  const obeyLook = (): void => {
    speech.speak();
    draw();
  };

  /** With the network back, what could not be loaded is asked for again. */
  const speakAgain = (): void => {
    speech.speak();
    speech.fetchPages();
  };

  const obeySettings = (): void => {
    root.classList.toggle('still-ring', !pane.settings.current().hasMovingRing);
    speech.speak();
  };

  const breakDown = (): void => {
    isCodeMissing = true;
    store.refresh();
    draw();
  };

  const announced = (message: Message): void => {
    const words = speech.current()?.words;
    if (words !== undefined) live.say(words.say(message));
  };

  // No state but the first can be reached before the services are there, and they are a hundred times as heavy.
  import(/* webpackChunkName: "cards" */ './main-screen/cards-part.ts').then((code) => {
    code.addLaterDrawings();
    cards = code.cardFromState;
    store.refresh();
    if (isMounted) stops.push(code.announce(pane, store, announced));
  }, breakDown);

  const onVisibility = (): void => store.setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', onVisibility);
  view.addEventListener('online', speakAgain);
  systemDark.addEventListener('change', draw);
  const stops = [
    look.subscribe(obeyLook),
    pane.settings.subscribe(obeySettings),
    pane.subscribe(remember),
    pane.subscribe(() => {
      if (root.querySelector('.shell') !== null) draw();
      speech.fetchPages();
    }),
    pane.clock.after(longestPatienceMs, () => {
      isPatient = false;
      draw();
    }),
    pane.onCodeMissing(breakDown),
  ];
  onVisibility();
  obeySettings();

  return () => {
    isMounted = false;
    document.removeEventListener('visibilitychange', onVisibility);
    view.removeEventListener('online', speakAgain);
    systemDark.removeEventListener('change', draw);
    for (const stop of stops) stop();
    store.stop();
    live.stop();
    reactRoot.unmount();
    for (const remove of styles) remove();
  };
}
