import type { ReloadNote } from '#application/ports/reload-note.ts';
import type { TextStore } from '#application/ports/text-store.ts';

const name = 'session-controls.reloaded';

/** Read once: what this page writes is for the one that follows. Where storage is blocked nothing is ever known. */
export function createReloadNote(forThisTab: TextStore): ReloadNote {
  const answer = forThisTab.read(name);
  const at = Number(answer.kind === 'done' ? (answer.value ?? NaN) : NaN);
  return {
    at: () => (Number.isFinite(at) ? at : undefined),
    write: (now) => void forThisTab.write(name, String(now)),
  };
}
