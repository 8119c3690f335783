/**
 * The people whom somebody chose on this device although Excel was open as another person: they are not asked about again.
 * Never throws.
 */
export interface ChosenAccounts {
  has(accountId: string): boolean;
  add(accountId: string): void;
  /** They signed out: who signs in next is asked again. */
  remove(accountId: string): void;
  /** Excel's person was chosen instead. */
  clear(): void;
}
