export type ThemeValues = Readonly<Record<string, string | number>>;

/** The themes of the pane with the tokens that its parts ask for. */
export function compileThemes(
  source: string,
  path: string,
): Promise<Readonly<Record<'light' | 'dark' | 'black' | 'high-contrast', ThemeValues>>>;
