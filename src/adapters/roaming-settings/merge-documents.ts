import type { JoinSetting } from '#application/ports/roaming-settings.ts';
import { isSameJson, mergeJson, own } from './merge-json.ts';
import { emptyDocument, type SettingsDocument } from './settings-document.ts';

/** How documents are joined. */
export interface MergeRules {
  /** What is known better than key by key, by the name of the setting. */
  readonly joins: Readonly<Record<string, JoinSetting>>;
  readonly now: () => number;
}

/**
 * Joins what this device changed with what another wrote since both agreed on `base`. Without a common past everything
 * of both is kept.
 */
export function mergeDocuments(
  base: SettingsDocument | undefined,
  mine: SettingsDocument,
  theirs: SettingsDocument,
  { joins, now }: MergeRules,
): SettingsDocument {
  const past = base ?? emptyDocument;
  const mergeSetting = (name: string) => {
    const [left, right] = [own(mine.settings, name), own(theirs.settings, name)];
    const join = own(joins, name);
    if (join !== undefined && left !== undefined && right !== undefined) return join(left, right, now());
    if (join !== undefined) return left ?? right;
    const [pastAt, mineAt, theirsAt] = [timeIn(past, name), timeIn(mine, name), timeIn(theirs, name)];
    if ((left === undefined && mineAt > theirsAt) || (right === undefined && theirsAt > mineAt)) return undefined;
    // Theirs is older than what was agreed: they never saw that, so what they lack was not removed by them.
    const isPastShared = theirsAt >= pastAt;
    return mergeJson(isPastShared ? own(past.settings, name) : undefined, left, right, mineAt > theirsAt);
  };
  const names = new Set(
    [mine, theirs].flatMap(({ settings, changedAt }) => [
      ...Object.keys(settings),
      // That a setting was removed is known by its time alone.
      ...Object.keys(changedAt),
    ]),
  );
  const settings = Object.fromEntries(
    [...names].flatMap((name) => {
      const merged = mergeSetting(name);
      return merged === undefined ? [] : [[name, merged]];
    }),
  );
  const changedAt = Object.fromEntries(
    [...names].map((name) => [name, Math.max(timeIn(mine, name), timeIn(theirs, name))]),
  );
  // The rest is never changed here, so theirs is at least as new.
  return { format: Math.max(mine.format, theirs.format), settings, changedAt, rest: theirs.rest };
}

function timeIn({ changedAt }: SettingsDocument, name: string): number {
  return own(changedAt, name) ?? 0;
}

/** Whether two documents hold the same settings; when they were changed does not count. */
export function isSameContent(one: SettingsDocument, other: SettingsDocument | undefined): boolean {
  return other !== undefined && isSameJson(one.settings, other.settings);
}
