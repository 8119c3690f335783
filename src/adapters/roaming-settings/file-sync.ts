import type { Clock } from '#application/ports/clock.ts';
import { failed, succeeded, type Outcome } from '#domain/problem/problem.ts';
import { problem, type DeviceSettings } from './device-settings.ts';
import { isSameContent } from './merge-documents.ts';
import { fits, readDocument, writeDocument } from './settings-document.ts';
import type { FileThere, SettingsFile } from './settings-file.ts';

/** Other devices may write at the same moment, but not again and again. */
const mostAttempts = 4;
/** Far more than we ever write: somebody else's file under our name. */
const longestRead = 256 * 1024;

/** Brings the copy of this device and the file together. Calls must not overlap. */
export interface FileSync {
  /** Takes over what the file says; one small request when nothing changed. */
  pull(): Promise<Outcome<void>>;
  /** Writes what this device knows, after taking over what it does not know yet. */
  push(): Promise<Outcome<void>>;
}

type Pulled = { readonly kind: 'done' } | { readonly kind: 'damaged'; readonly file: FileThere } | Stopped;
type Stopped = { readonly kind: 'stopped'; readonly outcome: ReturnType<typeof failed> };

export function createFileSync(file: SettingsFile, device: DeviceSettings, clock: Clock): FileSync {
  const pull = async (): Promise<Pulled> => {
    const looked = await file.look();
    if (looked.kind === 'failed') return stopped(failed(looked.problem));
    if (looked.kind === 'missing') {
      device.forgetFile();
      return { kind: 'done' };
    }
    if (looked.eTag === device.current().eTag) return { kind: 'done' };
    if (looked.size > longestRead) return { kind: 'damaged', file: looked };
    const read = await file.read(looked);
    if (read.kind === 'failed') return stopped(failed(read.problem));
    const theirs = readDocument(read.text);
    if (theirs.kind === 'damaged') return { kind: 'damaged', file: looked };
    if (theirs.kind === 'newer') return stopped(failed(problem('settings-local', clock, 'newerFormat')));
    device.takeOver(theirs.document, looked.eTag);
    return { kind: 'done' };
  };

  /** Undefined: somebody was faster, look again. */
  const write = async (): Promise<Outcome<void> | undefined> => {
    const { document, base, eTag } = device.current();
    const isInFile = eTag !== undefined && isSameContent(document, base);
    const isWorthAFile = eTag !== undefined || Object.keys(document.settings).length > 0;
    if (isInFile || !isWorthAFile) return succeeded(undefined);
    if (!fits(document)) return failed(problem('settings-full', clock));
    const text = writeDocument(document);
    const written = await (eTag === undefined ? file.create(text) : file.replace(text, eTag));
    if (written.kind === 'failed') return failed(written.problem);
    if (written.kind === 'conflict') return undefined;
    device.agree(document, written.eTag);
    return succeeded(undefined);
  };

  const attempt = async (looksFirst: boolean): Promise<Outcome<void> | undefined> => {
    const pulled = looksFirst ? await pull() : ({ kind: 'done' } as const);
    if (pulled.kind === 'stopped') return pulled.outcome;
    if (pulled.kind === 'damaged') {
      const aside = await file.setAside(pulled.file, damagedName(clock.now()));
      if (aside.kind === 'failed') return failed(aside.problem);
      if (aside.kind === 'conflict') return undefined;
      device.forgetFile();
    }
    return await write();
  };

  return {
    pull: async () => {
      const pulled = await pull();
      if (pulled.kind === 'stopped') return pulled.outcome;
      // A look changes nothing: the damaged file is set aside by the next write.
      if (pulled.kind === 'damaged') return failed(problem('settings-local', clock, 'damagedFile'));
      return succeeded(undefined);
    },

    push: async () => {
      // The first write needs no look: it must fail where there is a file. Later ones look, because the service may not
      // heed the eTag of an upload.
      let looksFirst = device.current().eTag !== undefined;
      for (let count = 0; count < mostAttempts; count += 1) {
        const outcome = await attempt(looksFirst);
        if (outcome !== undefined) return outcome;
        looksFirst = true;
      }
      return failed(problem('settings-local', clock, 'tooManyConflicts'));
    },
  };
}

function stopped(outcome: ReturnType<typeof failed>): Stopped {
  return { kind: 'stopped', outcome };
}

/** A name that no file has yet, and that says when: characters that OneDrive refuses are left out. */
function damagedName(now: number): string {
  const when = new Date(now).toISOString().replace(/[:.]/g, '-');
  return `session-controls.settings.damaged-${when}.json`;
}
