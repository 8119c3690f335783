import type { AccountDeeds, AccountView } from '#taskpane/pages/account/account-view.ts';
import { nothing } from './nothing.ts';

const base: AccountView = {
  workbook: {
    name: 'Budget 2027.xlsx',
    folders: ['Finance', 'Shared Documents', 'Planning'],
    isByLink: false,
    canCopyLink: true,
  },
  account: { name: 'Ana Ruiz', userName: 'ana@contoso.com', inExcel: 'same' },
  sharedFiles: 'not-asked',
  leaving: undefined,
};

const price = { key: 'price', name: 'Price list.xlsx' };
const budget = { key: 'budget', name: 'Budget 2027.xlsx', losesChanges: false };

export const accountViews = {
  plain: base,
  allowed: { ...base, sharedFiles: 'allowed', account: { ...base.account, inExcel: 'unknown' } },
  refused: { ...base, sharedFiles: 'refused', workbook: { ...base.workbook, isByLink: true } },
  signOut: { ...base, leaving: { sessions: [budget, { ...price, losesChanges: false }], isClosing: false } },
  signOutCopy: { ...base, leaving: { sessions: [budget, { ...price, losesChanges: true }], isClosing: false } },
} as const satisfies Readonly<Record<string, AccountView>>;

export const accountDeeds: AccountDeeds = {
  copyLink: nothing,
  otherLink: nothing,
  switchAccount: nothing,
  signOut: nothing,
  allow: nothing,
  closeAndLeave: nothing,
  leaveThem: nothing,
  stay: nothing,
};
