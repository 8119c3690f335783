import type { RibbonCommandId } from './ports/excel-host.ts';

/** What a key can do: open the pane, or what a button of the ribbon does. */
export type ShortcutCommand = 'open' | RibbonCommandId;

/** A command and its keys, written as on the keyboard, such as `Ctrl+Alt+S`; undefined: it has none. */
export interface KeyboardShortcut {
  readonly command: ShortcutCommand;
  readonly keys: string | undefined;
}

/** Every command that may have keys, in the order of the ribbon. The manifest names no file of shortcuts, so none has. */
export const keyboardShortcuts: readonly KeyboardShortcut[] = [
  { command: 'open', keys: undefined },
  { command: 'start', keys: undefined },
  { command: 'refresh', keys: undefined },
  { command: 'close', keys: undefined },
];
