import type { TextStore } from './text-store.ts';

/** What the sign-in check looks at besides Excel and sign-in itself. Nothing here opens a window or asks the person. */
export interface SignInSurroundings {
  /**
   * Whether Excel answers as the broker of sign-in (nested app authentication); undefined when the code that asks could
   * not be had. Takes 3 s where Excel stays mute.
   */
  hasBridge(): Promise<boolean | undefined>;
  /** What became of the last window that sign-in wanted in this page; undefined while there was none to learn from. */
  lastWindow(): 'opened' | 'blocked' | undefined;
  /** Device clock minus service clock at the last sign-in, in milliseconds; undefined before one. */
  clockOffByMs(): number | undefined;
  readonly service: FarHost;
  readonly graph: FarHost;
  /** Where sessions and settings are kept on this device. */
  readonly storage: TextStore;
}

/** A service of Microsoft's, asked for something that everybody may know: no token, no header of ours. */
export interface FarHost {
  /** Host name, with the port where it is not 443. */
  readonly host: string;
  /** Never rejects. Any HTTP status is an answer. */
  ask(limitMs: number): Promise<FarAnswer>;
}

export type FarAnswer =
  /** `at`: the service's own clock, milliseconds since 1970; undefined where the browser may not read `Date`. */
  { readonly kind: 'answered'; readonly at: number | undefined } | { readonly kind: 'no-answer' };
