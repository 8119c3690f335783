import type { ChannelLike } from '#adapters/browser/broadcast.ts';

/** The broadcast channel of one browser partition. */
export interface DeviceChannel {
  forPage(): { readonly channel: ChannelLike; readonly end: () => void };
}

type Listener = Parameters<ChannelLike['addEventListener']>[1];

export function createDeviceChannel(): DeviceChannel {
  const pages = new Set<Set<Listener>>();
  return {
    forPage: () => {
      const own = new Set<Listener>();
      pages.add(own);
      return {
        channel: {
          addEventListener: (_, listener) => void own.add(listener),
          postMessage: (message) => {
            const data: unknown = structuredClone(message);
            queueMicrotask(() => {
              for (const page of pages) if (page !== own) for (const listener of [...page]) listener({ data });
            });
          },
        },
        end: () => void pages.delete(own),
      };
    },
  };
}
