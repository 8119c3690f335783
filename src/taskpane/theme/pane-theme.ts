import themes from './themes.json?themes';

/** What the host or the system asks for; forced colors are the style sheet's matter. */
export type ThemeName = 'light' | 'dark' | 'black' | 'high-contrast';

/** Values of Fluent's tokens and of our own roles by name; each becomes a custom property. */
export type PaneTheme = Readonly<Record<string, string | number>>;

export const paneThemes: Readonly<Record<ThemeName, PaneTheme>> = themes;
