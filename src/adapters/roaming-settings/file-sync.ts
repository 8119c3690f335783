import type { Clock } from '#application/ports/clock.ts';
import { failed, succeeded, type Outcome } from '#domain/problem/problem.ts';
import { problem, type DeviceSettings } from './device-settings.ts';
import { isSameContent } from './merge-documents.ts';
import { fits, readDocument, writeDocument } from './settings-document.ts';
import type { FileThere, SettingsFile } from './settings-file.ts';

/** Other devices may write at the same moment, but not again and again. */
const mostAttempts = 6;
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
/** `conflict`: somebody was faster, look again. */
type Attempt = { readonly kind: 'nothing-to-write' | 'written' | 'conflict' } | Stopped;
type Stopped = { readonly kind: 'stopped'; readonly outcome: ReturnType<typeof failed> };

export function createFileSync(file: SettingsFile, device: DeviceSettings, clock: Pick<Clock, 'now'>): FileSync {
  const pull = async (): Promise<Pulled> => {
    const looked = await file.look();
    if (looked.kind === 'failed') return stopped(failed(looked.problem));
    if (looked.kind === 'missing') {
      device.forgetFile();
      return { kind: 'done' };
    }
    if (looked.eTag === device.current().eTag) {
      device.agreeStill();
      return { kind: 'done' };
    }
    if (looked.size > longestRead) return { kind: 'damaged', file: looked };
    const read = await file.read(looked);
    if (read.kind === 'failed') return stopped(failed(read.problem));
    const theirs = readDocument(read.text);
    if (theirs.kind === 'damaged') return { kind: 'damaged', file: looked };
    if (theirs.kind === 'newer') return stopped(failed(problem('settings-local', clock, 'newerFormat')));
    device.takeOver(theirs.document, looked.eTag);
    return { kind: 'done' };
  };

  const write = async (): Promise<Attempt> => {
    const { document, base, eTag } = device.current();
    const isInFile = eTag !== undefined && isSameContent(document, base);
    const isWorthAFile = eTag !== undefined || Object.keys(document.settings).length > 0;
    if (isInFile || !isWorthAFile) return { kind: 'nothing-to-write' };
    if (!fits(document)) return stopped(failed(problem('settings-full', clock)));
    const text = writeDocument(document);
    const written = await (eTag === undefined ? file.create(text) : file.replace(text, eTag));
    if (written.kind === 'failed') return stopped(failed(written.problem));
    if (written.kind === 'conflict') return written;
    device.agree(document, written.eTag);
    return { kind: 'written' };
  };

  const attempt = async (looksFirst: boolean): Promise<Attempt> => {
    const pulled = looksFirst ? await pull() : ({ kind: 'done' } as const);
    if (pulled.kind === 'stopped') return pulled;
    if (pulled.kind === 'damaged') {
      const aside = await file.setAside(pulled.file, damagedName(clock.now()));
      if (aside.kind === 'failed') return stopped(failed(aside.problem));
      if (aside.kind === 'conflict') return aside;
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
        const tried = await attempt(looksFirst);
        if (tried.kind === 'stopped') return tried.outcome;
        if (tried.kind === 'nothing-to-write') return succeeded(undefined);
        // For the same reason a write is read back where another device writes as well; what it overwrote is written again.
        if (tried.kind === 'written' && !device.current().isShared) return succeeded(undefined);
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
