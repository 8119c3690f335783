import * as v from 'valibot';
import {
  noNotes,
  refusalKinds,
  type DeviceNotes,
  type DeviceNotesStore,
  type Notes,
  type OwnNote,
  type RefusalNote,
  type StartNote,
  type StopNote,
} from '#application/ports/device-notes.ts';
import type { TextStore } from '#application/ports/text-store.ts';

export interface DeviceNotesOptions {
  /** Outlives the page, and is shared by the tabs of one storage partition. */
  readonly lasting: TextStore;
  /** `Office.context.partitionKey`; known only once Office.js is ready. */
  readonly partitionKey: () => string | undefined;
}

/** Notes as one text per person and partition. */
export function createDeviceNotesStore({ lasting, partitionKey }: DeviceNotesOptions): DeviceNotesStore {
  return {
    open: (accountId) =>
      createDeviceNotes(lasting, ['session-controls.notes', partitionKey() ?? '', accountId].join('/')),
  };
}

function createDeviceNotes(store: TextStore, name: string): DeviceNotes {
  let notes = noNotes;
  /** The text these notes came from or went to: looked at often and changed seldom, it is not read twice. */
  let lastText: string | undefined;
  return {
    read: () => {
      const answer = store.read(name);
      // Nothing there says nothing: storage may be blocked by now, or was cleared under us.
      if (answer.kind !== 'done' || answer.value === undefined || answer.value === lastText) return notes;
      const read = notesFrom(answer.value);
      if (read === undefined) {
        store.write(`${name}.damaged`, answer.value);
        store.remove(name);
        return notes;
      }
      lastText = answer.value;
      notes = read;
      return notes;
    },
    write: (next) => {
      notes = next;
      lastText = JSON.stringify(next);
      store.write(name, lastText);
    },
  };
}

const driveItemRef = v.object({ driveId: v.string(), itemId: v.string() });
const text = v.optional(v.string());

const startNote: v.GenericSchema<unknown, StartNote> = v.object({
  key: v.string(),
  start: v.pipe(
    v.object({
      workbook: driveItemRef,
      workbookName: v.string(),
      workbookUrl: text,
      changes: v.picklist(['saves-changes', 'temporary-copy']),
      since: v.number(),
    }),
    v.transform(({ workbookUrl, ...start }) => ({ ...start, workbookUrl })),
  ),
});

const evidence = v.object({
  operation: v.picklist([
    'find-workbook',
    'start-session',
    'watch-file',
    'refresh-session',
    'close-session',
    'read-settings',
    'write-settings',
    'sign-in',
    'ask-excel',
  ]),
  status: v.exactOptional(v.number()),
  codes: v.array(v.string()),
  requestId: v.exactOptional(v.string()),
  clientRequestId: v.exactOptional(v.string()),
  date: v.exactOptional(v.string()),
});

const refusalNote: v.GenericSchema<unknown, RefusalNote> = v.object({
  workbook: driveItemRef,
  eTag: v.string(),
  problem: v.object({ kind: v.picklist(refusalKinds), evidence }),
});

const stopNote: v.GenericSchema<unknown, StopNote> = v.object({
  key: v.string(),
  stopped: v.object({
    why: v.picklist(['end', 'failed', 'out', 'sleep']),
    at: v.number(),
    attempts: v.number(),
  }),
});

const ownNote: v.GenericSchema<unknown, OwnNote> = v.object({ key: v.string() });

const list = v.array(v.unknown());
const stored = v.pipe(
  v.string(),
  v.parseJson(),
  // The first version did not note what it started, and a later one not since when.
  v.object({
    starts: list,
    refusals: list,
    stops: list,
    own: v.optional(list, []),
    since: v.fallback(v.optional(v.number()), undefined),
  }),
);

/** A single note that another version wrote differently is left out; undefined where nothing can be read. */
function notesFrom(value: string): Notes | undefined {
  const read = v.safeParse(stored, value);
  if (!read.success) return undefined;
  const { starts, refusals, stops, own, since } = read.output;
  return {
    starts: readable(startNote, starts),
    refusals: readable(refusalNote, refusals),
    stops: readable(stopNote, stops),
    own: readable(ownNote, own),
    since,
  };
}

function readable<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): readonly T[] {
  return values.flatMap((value) => {
    const read = v.safeParse(schema, value);
    return read.success ? [read.output] : [];
  });
}
