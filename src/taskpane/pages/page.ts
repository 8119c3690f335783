import type { ComponentType } from 'react';
import type { Pane } from '#application/pane.ts';
import type { ScreenStore } from '../main-screen/screen-store.ts';
import type { Installed } from '../installed.ts';
import type { Language } from '../words/language.ts';
import type { Message } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import type { PageKind, PageRoute } from './page-route.ts';

/** What a page is given: it asks the application by itself and draws what it gets. */
export interface PageProps {
  readonly pane: Pane;
  readonly store: ScreenStore;
  readonly words: Words;
  /** What was opened: this page, and what of it. */
  readonly route: PageRoute;
  /** One page further. */
  readonly open: (route: PageRoute) => void;
  /** A page will probably be opened: its file may come. */
  readonly approach: (page: PageKind) => void;
  /** To the main screen, which shows what was done here. */
  readonly leave: () => void;
  /** Graph's address with its version and without a slash at the end, for texts to copy. */
  readonly graphRoot: string;
  readonly installed: Installed;
  /** What the pane speaks where nobody chose a language. */
  readonly officeLanguage: Language;
  /** A language that was wished for and could not be loaded so far. */
  readonly missingLanguage: Language | undefined;
  readonly onAnnounce: (message: Message) => void;
}

/** A page as its file gives it. */
export type PageContent = ComponentType<PageProps>;
