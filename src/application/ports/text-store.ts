/** What became of a call to a store: browsers block storage in private windows and third-party frames, and it fills up. */
export type StoreAnswer<T> =
  { readonly kind: 'done'; readonly value: T } | { readonly kind: 'blocked' } | { readonly kind: 'full' };

/** Texts by name that outlive the page. Never throws. */
export interface TextStore {
  /** `undefined` when nothing is kept under this name. */
  read(name: string): StoreAnswer<string | undefined>;
  write(name: string, text: string): StoreAnswer<void>;
  remove(name: string): StoreAnswer<void>;
}
