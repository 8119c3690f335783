import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { replayedId } from '../../test/gallery/replayed-state.ts';
import { serveGallery } from '../../test/gallery/serve-gallery.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { openForPerson } from '../browser/open-for-person.ts';
import type { CardContext } from './shown-words.ts';

export interface OpenedReplay {
  readonly address: string;
  /** Whether a window was opened as well. */
  readonly isShown: boolean;
  close(): Promise<void>;
}

/** Serves the pane in this state, and opens a window with it where there is a browser and somebody to see it. */
export async function openReplayed(
  { state, now, since, defaultChanges, isChoiceFixed }: CardContext & { readonly state: LifecycleState },
  hasDisplay: boolean,
): Promise<OpenedReplay> {
  const shownForMs = Math.max(0, now - since);
  const gallery = await serveGallery({ state, now, shownForMs, defaultChanges, isChoiceFixed });
  const address = gallery.address({ state: replayedId });
  const executablePath = hasDisplay ? findBrowser() : undefined;
  const isRoot = process.getuid?.() === 0;
  const browser = executablePath === undefined ? undefined : await openForPerson({ executablePath, address, isRoot });
  return {
    address,
    isShown: browser !== undefined,
    close: async () => {
      await browser?.close();
      await gallery.close();
    },
  };
}
