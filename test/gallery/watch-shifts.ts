declare global {
  interface Window {
    /** What moved without being asked to, by name; kept since the page began. */
    shifts: () => Promise<readonly string[]>;
  }
}

/** Listens to the browser's own account of what moved. Runs inside the page, before anything else of it. */
export function watchShifts(): void {
  const seen: string[] = [];
  const note = (entries: PerformanceEntryList): void => {
    for (const entry of entries) seen.push(JSON.stringify(entry));
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
  window.shifts = async () => {
    // What a frame moved is known after it.
    await nextFrame();
    await nextFrame();
    note(observer.takeRecords());
    return seen;
  };
}

/** Where each part stands, in px; `none` where there is no such part. */
export type Places = readonly (readonly number[] | 'none')[];

export interface Parts {
  /** Selectors of what has left, top, width and height. */
  readonly boxes: readonly string[];
  /** Selectors of what has a top only: how wide and how high it is depends on its words. */
  readonly lines: readonly string[];
}

/** Runs inside the page. */
export function placesOf({ boxes, lines }: Parts): Places {
  const boxOf = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
  return [
    ...boxes.map(boxOf).map((box) => (box === undefined ? 'none' : [box.left, box.top, box.width, box.height])),
    ...lines.map(boxOf).map((box) => (box === undefined ? 'none' : [box.top])),
  ];
}
