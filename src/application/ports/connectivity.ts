/** Whether the device has a network at all. `true` promises nothing about Microsoft being reachable. */
export interface Connectivity {
  isOnline(): boolean;
  /** Calls back at each change; returns a function that stops it. */
  onChange(callback: (isOnline: boolean) => void): () => void;
}
