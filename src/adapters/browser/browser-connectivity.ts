import type { Connectivity } from '#application/ports/connectivity.ts';

/** The parts of the window that are used. */
export interface NetworkSigns extends Pick<EventTarget, 'addEventListener' | 'removeEventListener'> {
  readonly navigator: Pick<Navigator, 'onLine'>;
}

/** What the browser knows of the network: "offline" is certain, "online" is a guess. */
export function createBrowserConnectivity(page: NetworkSigns): Connectivity {
  return {
    isOnline: () => page.navigator.onLine,
    onChange: (callback) => {
      const cameOnline = () => {
        callback(true);
      };
      const wentOffline = () => {
        callback(false);
      };
      page.addEventListener('online', cameOnline);
      page.addEventListener('offline', wentOffline);
      return () => {
        page.removeEventListener('online', cameOnline);
        page.removeEventListener('offline', wentOffline);
      };
    },
  };
}
