import type { DetailsDeeds, DetailsView } from '#taskpane/pages/details/details-view.ts';
import { at } from './gallery-moments.ts';
import { nothing } from './nothing.ts';

const base: DetailsView = {
  now: at(10, 42),
  timeline: undefined,
  changes: 'saves-changes',
  started: { at: at(10, 31), where: 'here' },
  contact: { at: at(10, 40), by: 'refresh' },
  closed: undefined,
  file: undefined,
  shortId: 'cluster=PSG4…a41f',
  workbookUrl: 'https://contoso.sharepoint.com/sites/Finance/Shared%20Documents/Book.xlsx',
  canStartAnother: false,
  canUseInRequest: false,
  gone: undefined,
};

const closed: DetailsView = {
  ...base,
  started: { at: at(10, 12), where: 'here' },
  contact: undefined,
  closed: { at: at(10, 31), where: 'here' },
  file: { kind: 'updated', at: at(10, 32) },
  gone: { kind: 'offered' },
};

export const detailsViews = {
  /** Through probably over to expired. */
  ended: {
    ...base,
    started: { at: at(10, 22), where: 'here' },
    contact: { at: at(10, 31), by: 'refresh' },
    timeline: [
      { kind: 'started', at: at(10, 22) },
      { kind: 'refreshed', at: at(10, 25) },
      { kind: 'checked', at: at(10, 29) },
      { kind: 'refreshed', at: at(10, 31) },
      { kind: 'over', at: at(10, 36) },
      { kind: 'expired', at: at(10, 39) },
    ],
  },
  open: {
    ...base,
    timeline: [
      { kind: 'started', at: at(10, 31) },
      { kind: 'refreshed', at: at(10, 35) },
      { kind: 'refreshed', at: at(10, 40) },
    ],
    canStartAnother: true,
    canUseInRequest: true,
  },
  closed,
  elsewhere: {
    ...closed,
    started: { at: at(10, 12), where: 'elsewhere' },
    closed: { at: at(10, 31), where: 'elsewhere' },
    file: undefined,
  },
  gone: { ...closed, gone: { kind: 'gone', at: at(10, 33) } },
  stillOpen: {
    ...base,
    gone: { kind: 'still-open' },
    timeline: [
      { kind: 'started', at: at(10, 31) },
      { kind: 'closed', at: at(10, 38) },
      { kind: 'refreshed', at: at(10, 40) },
    ],
  },
  taken: {
    ...base,
    changes: 'unknown',
    started: { at: at(10, 40), where: 'by-another-tool' },
    contact: { at: at(10, 40), by: 'unknown' },
    timeline: [{ kind: 'taken', at: at(10, 40) }],
  },
} as const satisfies Readonly<Record<string, DetailsView>>;

export const detailsDeeds: DetailsDeeds = {
  copyId: nothing,
  startAnother: nothing,
  confirmGone: nothing,
  closeAgain: nothing,
  open: nothing,
  approach: nothing,
};
