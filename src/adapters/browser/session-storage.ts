/**
 * The tab's storage for libraries that want it in its own shape. Where storage is blocked the mere mention of it throws:
 * it is looked up at each call, so that only the call fails and not the page.
 */
export function createSessionStorage(page: Window): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return {
    getItem: (name) => page.sessionStorage.getItem(name),
    setItem: (name, value) => {
      page.sessionStorage.setItem(name, value);
    },
    removeItem: (name) => {
      page.sessionStorage.removeItem(name);
    },
  };
}
