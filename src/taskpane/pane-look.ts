import type { HostTheme } from '#application/ports/excel-host.ts';

/** What the host decides about how the pane looks and speaks. It may become known only after the pane is drawn. */
export interface PaneLook {
  /** BCP 47 tags, the most wanted first: Office's display language, then the browser's. */
  readonly languages: readonly string[];
  /** Office's theme where the host reports one. */
  readonly theme: HostTheme | undefined;
  /** The page bears no sign of Office: together with a silent host it says where it belongs. */
  readonly isOutsideExcel: boolean;
}

export interface PaneLookSource {
  current(): PaneLook;
  /** Calls back after each change; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}
