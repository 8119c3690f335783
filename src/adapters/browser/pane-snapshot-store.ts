import type { PaneSnapshotStore } from '#application/ports/pane-snapshot.ts';
import type { TextStore } from '#application/ports/text-store.ts';

/** The static page's inline script reads this name before any module has come. */
export const paneSnapshotName = 'session-controls.pane';

/** Keeps the last picture of this tab; without storage the next opening just begins empty. */
export function createPaneSnapshotStore(forThisTab: TextStore): PaneSnapshotStore {
  return {
    write: (snapshot) => void forThisTab.write(paneSnapshotName, JSON.stringify(snapshot)),
    clear: () => void forThisTab.remove(paneSnapshotName),
  };
}
