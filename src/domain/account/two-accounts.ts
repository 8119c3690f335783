import type { Account } from './account.ts';

/** Who Excel is open as, as far as Excel tells: a user name to show. */
export interface ExcelAccount {
  readonly userName: string;
}

/** One person signed in here, and Excel is open as another. */
export interface TwoAccounts {
  readonly account: Account;
  readonly excelAccount: ExcelAccount;
}
