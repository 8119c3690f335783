import type { HostAccount } from './excel-host.ts';

/**
 * Why a window of ours did not open, or ended. The numbers are Office's (learn.microsoft.com, "Handle errors and events in
 * the Office dialog box"); what Office does not name is `failed`.
 */
export type SignInWindowEnd =
  /** 12002: the page does not exist or could not be loaded. Not raised on the web: bound the wait for the first message. */
  | 'page-missing'
  /** 12003, 12005: the address, or one it led to, is not https. */
  | 'not-https'
  /** 12004: the address belongs neither to the add-in's domain nor to the manifest's AppDomains. */
  | 'foreign-address'
  /** 12006: the person closed it, or the page cut itself off from us (Cross-Origin-Opener-Policy). */
  | 'closed'
  /** 12007: another dialog of this add-in is open. */
  | 'already-open'
  /** 12009: the person answered "Ignore" when Excel asked whether the window may open. */
  | 'ignored'
  /** 12011: the browser blocked the window. */
  | 'blocked'
  /** Office.js never called back. A window that comes after all is closed by whoever implements this. */
  | 'host-silent'
  /** There is no Excel around the page, or it knows no dialogs. */
  | 'no-dialogs'
  | 'failed';

/** Why it ended, and Office's own number as evidence where there is one. */
export interface SignInWindowEnded {
  readonly kind: 'ended';
  readonly end: SignInWindowEnd;
  readonly officeCode?: number;
}

export interface SignInWindowListener {
  /** Whatever text the page sent; `origin` is undefined where the host does not tell it. */
  onMessage(message: { readonly text: string; readonly origin: string | undefined }): void;
  /** At most once, and not after `close()`. */
  onEnded(ended: SignInWindowEnded): void;
}

export type SignInWindowOpening =
  | {
      readonly kind: 'opened';
      /** Closes the window; harmless when it is gone already. */
      readonly close: () => void;
    }
  | SignInWindowEnded;

/** What signing in needs from Excel. */
export interface SignInWindow {
  /**
   * Opens a page of ours in an Office dialog, without Excel asking first. Call it within about 5 s of the person's click,
   * or the browser blocks it. Settles within 10 s (60 s where the host asks the person all the same); never rejects.
   *
   * @param address https, of our own origin; its fragment reaches the page unchanged.
   */
  open(address: string, listener: SignInWindowListener): Promise<SignInWindowOpening>;
  /** Requirement set NestedAppAuth 1.1. True proves nothing on the web; false means that there is no bridge to look for. */
  mayHaveBridge(): boolean;
  /** Who Excel is open as; undefined where the host does not tell, refuses, is silent, or tells nothing. Never rejects. */
  hostAccount(): Promise<HostAccount | undefined>;
}
