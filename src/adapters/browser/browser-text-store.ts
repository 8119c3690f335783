import type { StoreAnswer, TextStore } from '#application/ports/text-store.ts';

type WebStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `localStorage`: stays, and is shared by the tabs of one partition. */
export function createLasting(): TextStore {
  return createTextStore(() => localStorage);
}

/** `sessionStorage`: ends with the tab. */
export function createForThisTab(): TextStore {
  return createTextStore(() => sessionStorage);
}

/** A store over web storage. Where storage is blocked the mere mention of it throws, so it is looked up at each call. */
export function createTextStore(storage: () => WebStorage): TextStore {
  return {
    read: (name) => attempt(() => storage().getItem(name) ?? undefined),
    write: (name, text) =>
      attempt(() => {
        storage().setItem(name, text);
      }),
    remove: (name) =>
      attempt(() => {
        storage().removeItem(name);
      }),
  };
}

function attempt<T>(call: () => T): StoreAnswer<T> {
  try {
    return { kind: 'done', value: call() };
  } catch (error) {
    // A quota is the one reason that the person can do something about by tidying up; any other means "not here".
    const isQuota = error instanceof DOMException && /quota/i.test(error.name);
    return { kind: isQuota ? 'full' : 'blocked' };
  }
}
