import { isSameJson, mergeRecords, own } from './merge-json.ts';
import { emptyDocument, type SettingsDocument } from './settings-document.ts';

/**
 * Joins what this device changed with what another wrote since both agreed on `base`. Without a common past everything
 * of both is kept.
 */
export function mergeDocuments(
  base: SettingsDocument | undefined,
  mine: SettingsDocument,
  theirs: SettingsDocument,
): SettingsDocument {
  const isMineNewer = (name: string) => (own(mine.changedAt, name) ?? 0) > (own(theirs.changedAt, name) ?? 0);
  const settings = mergeRecords((base ?? emptyDocument).settings, mine.settings, theirs.settings, isMineNewer);
  const changedAt = Object.fromEntries(
    Object.keys(settings).map((name) => [
      name,
      Math.max(own(mine.changedAt, name) ?? 0, own(theirs.changedAt, name) ?? 0),
    ]),
  );
  // The rest is never changed here, so theirs is at least as new.
  return { format: Math.max(mine.format, theirs.format), settings, changedAt, rest: theirs.rest };
}

/** Whether two documents hold the same settings; when they were changed does not count. */
export function isSameContent(one: SettingsDocument, other: SettingsDocument | undefined): boolean {
  return other !== undefined && isSameJson(one.settings, other.settings);
}
