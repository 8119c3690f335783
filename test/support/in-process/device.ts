import { createTextStore } from '#adapters/browser/browser-text-store.ts';
import type { Connectivity } from '#application/ports/connectivity.ts';
import type { TextStore } from '#application/ports/text-store.ts';
import { createDeviceChannel, type DeviceChannel } from './device-channel.ts';
import { createDeviceLocks, type DeviceLocks } from './device-locks.ts';

/** One browser of a person: its storage, its locks and its network, shared by the tabs in it. */
export interface Device {
  readonly name: string;
  readonly store: TextStore;
  /** What the store holds, by name. */
  readonly texts: ReadonlyMap<string, string>;
  isStorageBlocked: boolean;
  readonly locks: DeviceLocks;
  readonly channel: DeviceChannel;
  /** As the browser's "clear site data" does. */
  clearStorage(): void;
  isOnline(): boolean;
  setOnline(isOnline: boolean): void;
  /** The connectivity of one page; `end` stops its calls. */
  connectivity(): { readonly port: Connectivity; readonly end: () => void };
}

export function createDevice(name: string): Device {
  const texts = new Map<string, string>();
  const listeners = new Set<(isOnline: boolean) => void>();
  let isOnline = true;
  const device: Device = {
    name,
    texts,
    isStorageBlocked: false,
    locks: createDeviceLocks(),
    channel: createDeviceChannel(),
    store: createTextStore(() => {
      if (device.isStorageBlocked) throw new DOMException('denied', 'SecurityError');
      return {
        getItem: (key: string) => texts.get(key) ?? null,
        setItem: (key: string, text: string) => void texts.set(key, text),
        removeItem: (key: string) => void texts.delete(key),
      };
    }),
    clearStorage: () => texts.clear(),
    isOnline: () => isOnline,
    setOnline: (wanted) => {
      if (wanted === isOnline) return;
      isOnline = wanted;
      for (const listener of [...listeners]) listener(wanted);
    },
    connectivity: () => {
      const own = new Set<(isOnline: boolean) => void>();
      return {
        port: {
          isOnline: () => isOnline,
          onChange: (callback) => {
            own.add(callback);
            listeners.add(callback);
            return () => {
              own.delete(callback);
              listeners.delete(callback);
            };
          },
        },
        end: () => {
          for (const callback of own) listeners.delete(callback);
        },
      };
    },
  };
  return device;
}
