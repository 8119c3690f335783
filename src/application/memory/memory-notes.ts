import { noNotes, type DeviceNotes } from '../ports/device-notes.ts';

/** Notes that end with the page: for tests. */
export function memoryNotes(): DeviceNotes {
  let notes = noNotes;
  return {
    read: () => notes,
    write: (next) => {
      notes = next;
    },
  };
}
