import { FluentProvider } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { paneThemes, type PaneTheme, type ThemeName } from './theme/pane-theme.ts';

interface ThemedPaneProps {
  readonly theme: ThemeName;
  /** BCP 47. */
  readonly language: string;
  readonly children: ReactNode;
}

const japaneseFonts = "'Yu Gothic UI', 'Meiryo UI', 'Hiragino Sans', 'Noto Sans CJK JP', 'Segoe UI', sans-serif";

/** Gives what is drawn in it the tokens of the theme and the fonts of the language. */
export function ThemedPane({ theme, language, children }: ThemedPaneProps): ReactElement {
  return <FluentProvider theme={themeIn(paneThemes[theme], language)}>{children}</FluentProvider>;
}

function themeIn(theme: PaneTheme, language: string): PaneTheme {
  return language === 'ja' ? { ...theme, fontFamilyBase: japaneseFonts } : theme;
}
