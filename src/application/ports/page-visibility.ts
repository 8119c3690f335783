/** Whether the person can see the page at all. */
export interface PageVisibility {
  isHidden(): boolean;
  /** Calls back at each change, and when the page comes back from sleep or the back-forward cache. Returns a function that stops it. */
  onChange(callback: (isHidden: boolean) => void): () => void;
}
