/** A call at a time of day, on time in a hidden page too, and at once after the computer slept past it. */
export interface Alarm {
  /** Calls back once, at `time`: milliseconds since 1970 by the device's own clock. Returns a function that cancels. */
  at(time: number, callback: () => void): () => void;
}
