import type { Pane } from '#application/pane.ts';
import type { HostTheme } from '#application/ports/excel-host.ts';
import type { News } from '#domain/lifecycle/effect.ts';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import { galleryNow, galleryStates, type GalleryState } from '#taskpane/main-screen/gallery-states.ts';
import { mountPane, type MountOptions } from '#taskpane/mount.tsx';
import type { PaneLook } from '#taskpane/pane-look.ts';
import { wordsFrom, type Words } from '#taskpane/words/words.ts';
import { createMovedClock } from '#adapters/moved-clock.ts';
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

/** The pseudo language is made from the English catalogs by the build. */
async function loadPseudo(): Promise<Words> {
  const [main, always] = await Promise.all([
    import('#taskpane/strings/en/main.json?pseudo'),
    import('#taskpane/strings/en/always.json?pseudo'),
  ]);
  return wordsFrom('en', always.default, main.default);
}

const wordsOptions: Pick<MountOptions, 'loadWords'> = query.has('broken')
  ? { loadWords: () => Promise.reject(new Error('The words are not to be had.')) }
  : language === 'qps'
    ? { loadWords: loadPseudo }
    : {};

let unmount = (): void => undefined;

function mount(id: string): void {
  unmount();
  let shown = stateNamed(id);
  const clock = createMovedClock((shown.now ?? galleryNow) - shown.shownForMs);
  const listeners = new Set<() => void>();
  const newsListeners = new Set<(news: News) => void>();
  const asked: PersonAsked[] = [];
  const pane: Pane = {
    clock,
    state: () => shown.state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: (wish) => asked.push(wish),
    onNews: (listener) => {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },
    onCodeMissing: () => () => undefined,
    defaultChanges: () => shown.defaultChanges,
  };
  unmount = mountPane(root, pane, {
    look: { current: () => look, subscribe: () => () => undefined },
    liveRegion: elementNamed('live'),
    snapshots: { write: () => undefined, clear: () => undefined },
    ...wordsOptions,
  });
  // The fixtures tell for how long their state has been shown.
  clock.advance(shown.shownForMs);
  window.gallery = {
    open: async (next) => {
      mount(next);
      await drawn();
    },
    width: (px) => {
      root.style.inlineSize = px === undefined ? '' : `${px}px`;
    },
    show: (next) => {
      shown = stateNamed(next);
      for (const listener of listeners) listener();
    },
    advance: (ms) => clock.advance(ms),
    news: (news) => {
      for (const listener of newsListeners) listener(news);
    },
    asked: () => asked,
  };
}

/** The words come as a file of their own; React draws once they are there. */
async function drawn(): Promise<void> {
  while (root.querySelector('.pane') === null) await new Promise((resolve) => requestAnimationFrame(resolve));
}

mount(query.get('state') ?? 'active');
const width = query.get('width');
if (width !== null) root.style.inlineSize = `${width}px`;
