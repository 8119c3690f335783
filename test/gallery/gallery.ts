import { createForThisTab } from '#adapters/browser/browser-text-store.ts';
import { createPaneSnapshotStore } from '#adapters/browser/pane-snapshot-store.ts';
import type { Pane } from '#application/pane.ts';
import type { HostTheme } from '#application/ports/excel-host.ts';
import type { News } from '#domain/lifecycle/effect.ts';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import { galleryNow, galleryStates, type GalleryState } from '#taskpane/main-screen/gallery-states.ts';
import { mountPane } from '#taskpane/mount.tsx';
import type { PaneLook } from '#taskpane/pane-look.ts';
import { installStyles } from '#taskpane/theme/install-styles.ts';
import { createGalleryPane } from './gallery-pane.ts';
import { pageWordsIn, wordSources } from './gallery-words.ts';
import { isOtherwiseMounted, otherwiseMounted } from './mounted-otherwise.ts';
import { mountPage } from './mount-page.tsx';
import { isPageState } from './page-state-ids.ts';
import { replayedId, type ReplayedState } from './replayed-state.ts';
import { visitStates, type Visit, type VisitWish } from './visit-states.ts';

/**
 * Mounts the pane in any state, without Excel, sign-in or network: `?state=<id>`, and beside it
 *
 * - `lang`: a language of the pane, or `qps` for the pseudo language
 * - `theme`: `light`, `dark`, `black`, `contrast`; without it the system's
 * - `width`: of the pane in px
 * - `short`: a frame of 320 × 256 px, what 400 % zoom leaves of a window of 1280 × 1024
 * - `font=wide`: Arial or its like, which is wider than Segoe UI and to be had everywhere
 * - `motion=off`: "Moving ring" is off; reduced motion is the system's matter
 *
 * The clock stands still. A test goes on through `window.gallery`.
 */
export interface GalleryDriver {
  /** Mounts the pane anew in this state; settles once it is drawn. */
  open(id: string): Promise<void>;
  /** The pane's width; without a number that of the page. */
  width(px: number | undefined): void;
  /** Another state, as after an answer. */
  show(id: string): void;
  advance(ms: number): void;
  news(news: News): void;
  asked(): readonly PersonAsked[];
  /** Opens one state after the other and tells how each is drawn. */
  visit(ids: readonly string[], wish: VisitWish): Promise<readonly Visit[]>;
}

declare global {
  interface Window {
    gallery?: GalleryDriver;
  }
}

const backgrounds: Readonly<Record<string, HostTheme>> = {
  light: { background: '#ffffff', foreground: '#000000', isHighContrast: false },
  dark: { background: '#666666', foreground: '#ffffff', isHighContrast: false },
  black: { background: '#0a0a0a', foreground: '#ffffff', isHighContrast: false },
  contrast: { background: '#000000', foreground: '#ffffff', isHighContrast: true },
};

function stateNamed(id: string): GalleryState & Partial<ReplayedState> {
  if (id === replayedId && window.replayed !== undefined) return window.replayed;
  const found = Object.entries(galleryStates).find(([name]) => name === id);
  if (found === undefined) throw new Error(`The gallery has no state ${id}.`);
  return found[1];
}

function elementNamed(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}.`);
  return element;
}

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'en';
const root = elementNamed('pane');

const look: PaneLook = {
  languages: [language],
  theme: backgrounds[query.get('theme') ?? ''],
  isOutsideExcel: query.has('outside'),
};

/** A frame of its own, so that the pane is short by its window. */
if (query.has('short') && window.parent === window) {
  query.delete('short');
  const frame = document.createElement('iframe');
  frame.src = `?${query.toString()}`;
  frame.width = '320';
  frame.height = '256';
  document.body.replaceChildren(frame);
}

if (query.get('font') === 'wide') {
  installStyles(document, [
    ".fui-FluentProvider { --fontFamilyBase: Arial, 'Liberation Sans', 'Noto Sans CJK JP', sans-serif !important }",
  ]);
}

let unmount = (): void => undefined;

/** A whole pane, or a page by itself; settles once it is drawn. */
async function mount(id: string): Promise<void> {
  unmount();
  if (isPageState(id)) {
    unmount = mountPage(root, id, { words: await pageWordsIn(language), look });
    return;
  }
  const { state, isBroken, isOutside } = isOtherwiseMounted(id)
    ? otherwiseMounted[id]
    : { state: id, isBroken: query.has('broken'), isOutside: look.isOutsideExcel };
  const sources = wordSources(language, isBroken);
  const first = stateNamed(state);
  const { pane, clock, asked, show, news } = createGalleryPane(first, (first.now ?? galleryNow) - first.shownForMs);
  const came = { pages: false };
  unmount = mountPane(root, motionOf(pane), {
    look: { current: () => ({ ...look, isOutsideExcel: isOutside }), subscribe: () => () => undefined },
    liveRegion: elementNamed('live'),
    graphRoot: 'https://graph.microsoft.com/v1.0',
    installed: { version: '1.1.0', isManifestStale: false },
    // Only the static page reads it, and the gallery's own has nothing to remember.
    snapshots: createPaneSnapshotStore(createForThisTab()),
    loadWords: (wished) =>
      sources.loadWords(wished).catch((error: unknown) => {
        // No pages come without words.
        came.pages = true;
        throw error;
      }),
    loadPages: (wished) => sources.loadPages(wished).finally(() => requestAnimationFrame(() => (came.pages = true))),
  });
  // The fixtures tell for how long their state has been shown.
  clock.advance(first.shownForMs);
  driver = { show: (next) => show(stateNamed(next)), advance: (ms) => clock.advance(ms), news, asked: () => asked };
  while (root.querySelector('.pane, .outside') === null || !came.pages) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

function motionOf(pane: Pane): Pane {
  if (query.get('motion') !== 'off') return pane;
  const { settings } = pane;
  return { ...pane, settings: { ...settings, current: () => ({ ...settings.current(), hasMovingRing: false }) } };
}

type Driven = Pick<GalleryDriver, 'show' | 'advance' | 'news' | 'asked'>;
let driver: Driven | undefined;

window.gallery = {
  open: mount,
  width: (px) => {
    root.style.inlineSize = px === undefined ? '' : `${px}px`;
  },
  show: (id) => driver?.show(id),
  advance: (ms) => driver?.advance(ms),
  news: (news) => driver?.news(news),
  asked: () => driver?.asked() ?? [],
  visit: visitStates,
};

void mount(query.get('state') ?? 'active');
const width = query.get('width');
if (width !== null) root.style.inlineSize = `${width}px`;
