import type { HostTheme } from '#application/ports/excel-host.ts';
import type { ThemeName } from './pane-theme.ts';

/** Office's Dark Gray pane has a background of about 40 % brightness, its Black one of at most 15 %. */
const blackBelow = 0.2;
const lightFrom = 0.5;

/**
 * What the host reports comes first; a host that reports nothing (Excel on the web) or something unreadable leaves the
 * choice to the system.
 */
export function themeFor(host: HostTheme | undefined, isSystemDark: boolean): ThemeName {
  const brightness = host === undefined ? undefined : brightnessOf(host.background);
  if (host?.isHighContrast === true) return 'high-contrast';
  if (brightness === undefined) return isSystemDark ? 'dark' : 'light';
  if (brightness >= lightFrom) return 'light';
  return brightness < blackBelow ? 'black' : 'dark';
}

/** 0 to 1, from a color as Office writes it: `#rrggbb`, with or without the sign. */
function brightnessOf(color: string): number | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color.trim());
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
