import { createRoot } from 'react-dom/client';
import type { Pane } from '#application/pane.ts';
import type { PaneSnapshotStore } from '#application/ports/pane-snapshot.ts';
import { announce } from './announcements/announce.ts';
import { liveRegionIn } from './announcements/live-region.ts';
import type { CardFromState } from './main-screen/first-card.ts';
import { reloadCard } from './main-screen/reload-card.ts';
import { screenStoreOf } from './main-screen/screen-store.ts';
import type { PaneLookSource } from './pane-look.ts';
import { PaneRoot } from './pane-root.tsx';
import { shellStays } from './shell-stays.ts';
import { snapshotFromState } from './snapshot-from-state.ts';
import { installStyles } from './theme/install-styles.ts';
import paneRules from './theme/pane.css';
import { themeFor } from './theme/theme-choice.ts';
import { loadPages, type LoadedPages } from './pages/load-pages.ts';
import { languageFor, type Language } from './words/language.ts';
import { loadWords, wordsAtHand } from './words/load-words.ts';
import type { Words } from './words/words.ts';

export interface MountOptions {
  readonly look: PaneLookSource;
  /** The page's one `role="status"` element, in the page from the first paint and outside of the root. */
  readonly liveRegion: HTMLElement;
  /** Graph's address with its version and without a slash at the end, for texts to copy. */
  readonly graphRoot: string;
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
  let isBroken = false;
  /** For a while the remembered state says more than "finding"; then the person gets the way to cancel. */
  let isPatient = true;
  let language: Language | undefined;
  let words: Words | undefined;
  let pages: LoadedPages | undefined;
  let isFetchingPages = false;

  const styles = [installStyles(document, paneRules)];
  let cards: CardFromState | undefined;
  const store = screenStoreOf(
    pane,
    () => cards,
    (state, now) => (isBroken ? reloadCard(state, now) : undefined),
  );

  const remember = (): void => {
    if (words === undefined || isBroken) return;
    const change = snapshotFromState(pane.state(), words);
    if (change === 'clear') snapshots.clear();
    else if (change !== 'keep') snapshots.write(change);
  };

  const draw = (): void => {
    if (!isMounted || words === undefined) return;
    if (isPatient && !isBroken && shellStays(root, pane.state())) return;
    const said = words;
    const { theme, isOutsideExcel } = look.current();
    document.documentElement.lang = said.language;
    reactRoot.render(
      <PaneRoot
        pane={pane}
        store={store}
        words={said}
        graphRoot={options.graphRoot}
        pages={isBroken ? undefined : pages?.part}
        theme={themeFor(theme, systemDark.matches)}
        isOutsideExcel={isOutsideExcel}
        onAnnounce={(message) => live.say(said.say(message))}
      />,
    );
  };

  const speak = (): void => {
    const wished = languageFor(look.current().languages);
    if (wished === language) {
      draw();
      return;
    }
    language = wished;
    pages = undefined;
    const arrive = (arrived: Words, isLoaded: boolean): void => {
      // Another language was wished for meanwhile: its words are on their way.
      if (wished !== language) return;
      words = arrived;
      isBroken = !isLoaded;
      store.refresh();
      draw();
      remember();
      fetchPages();
    };
    (options.loadWords ?? loadWords)(wished).then(
      (loaded) => arrive(loaded, true),
      () => arrive(wordsAtHand(wished), false),
    );
  };

  /** Where they cannot be had the session is controlled without them; they are asked for again as things change. */
  const fetchPages = (): void => {
    const wished = language;
    if (wished === undefined || words === undefined || isBroken || pages !== undefined || isFetchingPages) return;
    isFetchingPages = true;
    const arrive = (loaded: LoadedPages | undefined): void => {
      isFetchingPages = false;
      if (wished !== language) return fetchPages();
      pages = loaded;
      if (loaded === undefined) return;
      if (styles.length === 1) styles.push(installStyles(document, loaded.part.pageRules));
      words = words?.with(loaded.catalog);
      draw();
    };
    (options.loadPages ?? loadPages)(wished).then(arrive, () => arrive(undefined));
  };

  const breakDown = (): void => {
    isBroken = true;
    store.refresh();
    draw();
  };

  // No state but the first can be reached before the services are there, and they are a hundred times as heavy.
  import(/* webpackChunkName: "cards" */ './main-screen/cards-part.ts').then((code) => {
    code.addLaterDrawings();
    cards = code.cardFromState;
    store.refresh();
  }, breakDown);

  const onVisibility = (): void => store.setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', onVisibility);
  systemDark.addEventListener('change', draw);
  const stops = [
    look.subscribe(speak),
    pane.subscribe(remember),
    pane.subscribe(() => {
      if (root.querySelector('.shell') !== null) draw();
      fetchPages();
    }),
    pane.clock.after(longestPatienceMs, () => {
      isPatient = false;
      draw();
    }),
    pane.onCodeMissing(breakDown),
    announce(pane, store, (message) => {
      if (words !== undefined) live.say(words.say(message));
    }),
  ];
  onVisibility();
  speak();

  return () => {
    isMounted = false;
    document.removeEventListener('visibilitychange', onVisibility);
    systemDark.removeEventListener('change', draw);
    for (const stop of stops) stop();
    store.stop();
    live.stop();
    reactRoot.unmount();
    for (const remove of styles) remove();
  };
}
