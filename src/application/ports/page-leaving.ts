/** The end of the page's life. */
export interface PageLeaving {
  /**
   * Calls back when the page goes away for good, in time for one last thing that takes no time; not when it may come back
   * out of the browser's cache. Returns a function that stops it. A page that is killed calls back nobody.
   */
  onLeaving(callback: () => void): () => void;
}
