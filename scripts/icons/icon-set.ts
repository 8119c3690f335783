/** Pixel sizes that Office asks for: 16, 32 and 80 always, the others for denser screens. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
export type IconSize = (typeof iconSizes)[number];

/** The product's mark, and one sign for each control of the ribbon. */
export const iconNames = ['mark', 'pane', 'actions', 'start', 'refresh', 'close'] as const;
export type IconName = (typeof iconNames)[number];

/** One PNG of the add-in: its file in `assets/` and the drawing in `assets/source/` that it is rendered from. */
export interface Icon {
  readonly file: string;
  readonly source: string;
  readonly size: IconSize;
}

/** Small sizes have drawings of their own, made for the pixel grid; no PNG is ever a scaled PNG. */
function sourceOf(name: IconName, size: IconSize): string {
  if (size <= 20) return `${name}-16.svg`;
  if (name === 'mark' && size <= 40) return 'mark-32.svg';
  return `${name}.svg`;
}

/** Every icon the manifest names. */
export const icons: readonly Icon[] = iconNames.flatMap((name) =>
  iconSizes.map((size) => ({ file: `${name}-${size}.png`, source: sourceOf(name, size), size })),
);
