import type { HostTheme } from '#application/ports/excel-host.ts';
import type { News } from '#domain/lifecycle/effect.ts';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import { galleryNow, galleryStates, type GalleryState } from '#taskpane/main-screen/gallery-states.ts';
import { mountPane } from '#taskpane/mount.tsx';
import type { PaneLook } from '#taskpane/pane-look.ts';
import { createGalleryPane } from './gallery-pane.ts';
import { pageWordsIn, wordSources } from './gallery-words.ts';
import { mountPage } from './mount-page.tsx';
import { isPageState } from './page-state-ids.ts';
import { replayedId, type ReplayedState } from './replayed-state.ts';

/**
 * Mounts the pane in any state, without Excel, sign-in or network: `?state=<id>&lang=&theme=&width=`. The clock stands
 * still. A test goes on through `window.gallery`.
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

const sources = wordSources(language, query.has('broken'));

let unmount = (): void => undefined;

/** A whole pane, or a page by itself; settles once it is drawn. */
async function mount(id: string): Promise<void> {
  unmount();
  if (isPageState(id)) {
    unmount = mountPage(root, id, { words: await pageWordsIn(language), look });
    return;
  }
  const first = stateNamed(id);
  const { pane, clock, asked, show, news } = createGalleryPane(first, (first.now ?? galleryNow) - first.shownForMs);
  const came = { pages: false };
  unmount = mountPane(root, pane, {
    look: { current: () => look, subscribe: () => () => undefined },
    liveRegion: elementNamed('live'),
    graphRoot: 'https://graph.microsoft.com/v1.0',
    installed: { version: '1.1.0', isManifestStale: false },
    snapshots: { write: () => undefined, clear: () => undefined },
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
  while (root.querySelector('.pane') === null || !came.pages) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
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
};

void mount(query.get('state') ?? 'active');
const width = query.get('width');
if (width !== null) root.style.inlineSize = `${width}px`;
