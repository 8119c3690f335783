import type { AccountDeeds, AccountView } from '#taskpane/pages/account/account-view.ts';
import { say } from '#taskpane/words/message-key.ts';
import { nothing } from './nothing.ts';

const base: AccountView = {
  workbook: {
    name: 'Budget 2027.xlsx',
    folders: ['Finance', 'Shared Documents', 'Planning'],
    isByLink: false,
    canCopyLink: true,
  },
  account: { name: 'Ana Ruiz', userName: 'ana@contoso.com', inExcel: 'same', canSwitch: true },
  sharedFiles: 'not-asked',
  canAllow: true,
  leaving: undefined,
};

const price = { key: 'price', name: 'Price list.xlsx', problem: undefined };
const budget = { key: 'budget', name: 'Budget 2027.xlsx', losesChanges: false, problem: undefined };

export const accountViews = {
  plain: base,
  allowed: { ...base, sharedFiles: 'allowed', account: { ...base.account, inExcel: 'unknown' } },
  refused: { ...base, sharedFiles: 'refused', workbook: { ...base.workbook, isByLink: true } },
  signOut: { ...base, leaving: { sessions: [budget, { ...price, losesChanges: false }], way: 'asking' } },
  signOutCopy: { ...base, leaving: { sessions: [budget, { ...price, losesChanges: true }], way: 'asking' } },
  signOutStuck: {
    ...base,
    leaving: {
      sessions: [
        { ...budget, problem: say('state.uncertainClose.text') },
        { ...price, losesChanges: false },
      ],
      way: 'stuck',
    },
  },
  busy: { ...base, sharedFiles: 'refused', canAllow: false, account: { ...base.account, canSwitch: false } },
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
