/** Time as the application sees it: what it is now, and a call later. Adapters bring the browser's, tests a moved one. */
export interface Clock {
  /** Milliseconds since 1970 by the device's own clock. */
  now(): number;
  /** Calls back once after the delay; may be late in a hidden page. Returns a function that cancels. */
  after(delayMs: number, callback: () => void): () => void;
}
