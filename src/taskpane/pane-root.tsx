import { useCallback, useRef, useState, useSyncExternalStore, type ReactElement, type RefObject } from 'react';
import type { ChangesMode } from '#domain/workbook-session/workbook-session.ts';
import { useIntroduction } from './introduction/use-introduction.ts';
import { useKeptFocus } from './main-screen/keep-focus.ts';
import { MainScreen, type ScreenProps } from './main-screen/main-screen.tsx';
import { isReloadCard } from './main-screen/reload-card.ts';
import { OutsideExcel } from './outside-excel.tsx';
import { useTrail } from './pages/use-trail.ts';
import type { ThemeName } from './theme/pane-theme.ts';
import { ThemedPane } from './themed-pane.tsx';

export interface PaneRootProps extends ScreenProps {
  readonly theme: ThemeName;
  readonly isOutsideExcel: boolean;
}

export function PaneRoot({ theme, isOutsideExcel, ...screen }: PaneRootProps): ReactElement {
  const { pane, words } = screen;
  const root = useRef<HTMLDivElement>(null);
  const subscribe = useCallback((listener: () => void) => pane.subscribe(listener), [pane]);
  useKeptFocus(root);
  const isHostSilent = useSyncExternalStore(subscribe, () => {
    const { stage } = pane.state();
    return stage.kind === 'host-silent' && stage.isStopped === undefined;
  });
  return (
    <div ref={root}>
      <ThemedPane theme={theme} language={words.language}>
        {isOutsideExcel && isHostSilent ? (
          <OutsideExcel words={words} />
        ) : (
          <Welcome {...screen} root={root} isHostSilent={isHostSilent} />
        )}
      </ThemedPane>
    </div>
  );
}

type ScreensProps = ScreenProps & {
  readonly root: RefObject<HTMLDivElement | null>;
  /** The introduction was asked for and cannot be had: the card says so until the person goes on. */
  readonly onGoOn?: () => void;
};

/** The first run, once; else the screens. Who has to be told that nothing works, or that a part is missing, is told that. */
function Welcome({ isHostSilent, ...screens }: ScreensProps & { readonly isHostSilent: boolean }): ReactElement {
  const { pane, store, words } = screens;
  const introduction = useIntroduction(pane, words);
  const isBroken = useSyncExternalStore(store.subscribe, () => isReloadCard(store.current().body));
  if (introduction === undefined || isHostSilent || isBroken) return <Screens {...screens} />;
  if (introduction === 'refused') return <Screens {...screens} onGoOn={() => pane.introduction.end()} />;
  if (introduction === 'awaited') return <div className="pane" />;
  const { Introduction, catalog } = introduction;
  return <Introduction words={words.with(catalog)} onEnd={() => pane.introduction.end()} />;
}

/** The choice that stands in the radios, where the person made one, and what was the setting then. */
interface Picked {
  readonly changes: ChangesMode;
  readonly before: ChangesMode;
}

/** The main screen, or the page that was opened from it. A question always takes the main screen's place. */
function Screens({ root, onGoOn, ...screen }: ScreensProps): ReactElement {
  const { pane, store, pages } = screen;
  const { context, body } = useSyncExternalStore(store.subscribe, store.current);
  const subscribe = useCallback((listener: () => void) => pane.settings.subscribe(listener), [pane]);
  const changes = useSyncExternalStore(subscribe, () => pane.settings.current().changes);
  const [picked, setPicked] = useState<Picked>();
  const rows = body.kind === 'question' ? 'skeleton' : body.rows;
  const { trail, ...ways } = useTrail(root, { rows, isSignedIn: context.person !== undefined });
  const route = body.kind === 'question' ? undefined : trail.at(-1);
  // Another setting since, by a start, here or on another device; or a look at the settings, which say what holds.
  if (picked !== undefined && (picked.before !== changes || route?.kind === 'settings')) setPicked(undefined);
  const isMissing = route !== undefined && screen.arePagesMissing;
  return route === undefined || pages === undefined ? (
    <MainScreen
      {...screen}
      picked={picked?.changes}
      onPick={(picking) => setPicked({ changes: picking, before: changes })}
      onOpen={(page) => {
        onGoOn?.();
        ways.open(page);
      }}
      onBack={isMissing ? ways.back : onGoOn}
    />
  ) : (
    <pages.PageHost key={route.kind} {...screen} {...ways} route={route} />
  );
}
