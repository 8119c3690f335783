import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore, type ReactElement } from 'react';
import { MainScreen, type MainScreenProps } from './main-screen/main-screen.tsx';
import { OutsideExcel } from './outside-excel.tsx';
import { paneThemes, type PaneTheme, type ThemeName } from './theme/pane-theme.ts';

export interface PaneRootProps extends MainScreenProps {
  readonly theme: ThemeName;
  readonly isOutsideExcel: boolean;
}

const japaneseFonts = "'Yu Gothic UI', 'Meiryo UI', 'Hiragino Sans', 'Noto Sans CJK JP', 'Segoe UI', sans-serif";

export function PaneRoot({ theme, isOutsideExcel, ...screen }: PaneRootProps): ReactElement {
  const { pane, words } = screen;
  const subscribe = useCallback((listener: () => void) => pane.subscribe(listener), [pane]);
  const isHostSilent = useSyncExternalStore(subscribe, () => pane.state().stage.kind === 'host-silent');
  return (
    <FluentProvider theme={themeIn(paneThemes[theme], words.language)}>
      {isOutsideExcel && isHostSilent ? <OutsideExcel words={words} /> : <MainScreen {...screen} />}
    </FluentProvider>
  );
}

function themeIn(theme: PaneTheme, language: string): PaneTheme {
  return language === 'ja' ? { ...theme, fontFamilyBase: japaneseFonts } : theme;
}
