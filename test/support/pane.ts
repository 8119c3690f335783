import type { FrameLocator, Locator } from 'playwright-core';
import type { Person } from '#sandbox/people.ts';
import type { LoggedCall } from '#sandbox/graph/call-log.ts';
import type { Stage } from './sandbox-and-browser.ts';
import { signInAs, windowOpenedBy } from './sign-in-window.ts';
import type { OpenedWorkbook } from './workbook.ts';

/** What a person sees of the pane: its word of state and its buttons, by their English names. */
export interface SeenPane {
  readonly frame: FrameLocator;
  word(text: string): Locator;
  button(name: string): Locator;
  /** Waits until the pane says this. */
  says(word: string): Promise<void>;
  text(): Promise<string>;
}

export function seen({ pane }: Pick<OpenedWorkbook, 'pane'>): SeenPane {
  const word = (text: string) => pane.getByRole('heading', { level: 1, name: text, exact: true });
  return {
    frame: pane,
    word,
    button: (name) => pane.getByRole('button', { name, exact: true }),
    says: (text) => word(text).waitFor(),
    text: () => pane.locator('main').innerText(),
  };
}

/** Opens the page behind a row of the main screen, such as "My sessions". */
export async function openPage(pane: SeenPane, title: string): Promise<void> {
  // A row says its value after its name, such as "My sessions, 2 known".
  await pane.frame.getByRole('button', { name: new RegExp(`^${title}\\b`) }).click();
  await pane.says(title);
}

/** Clicks Sign in and signs in through the window that opens; on the desktop the bridge has done it already. */
export async function signInThrough(workbook: OpenedWorkbook, person: Person): Promise<void> {
  const pane = seen(workbook);
  await pane.says('Signed out');
  const window = await windowOpenedBy(workbook.page, () => pane.button('Sign in').click());
  await signInAs(person, window);
}

/** The calls about sessions that Graph saw, one short line each. */
export function sessionCalls({ sandbox }: Stage): readonly string[] {
  return sandbox.graph.log.read().filter(isSessionCall).map(callLine);
}

function isSessionCall({ operation }: LoggedCall): boolean {
  return ['createSession', 'refreshSession', 'closeSession'].includes(operation);
}

/** Method, path below the version without ids, whether a session id came along, and the status. */
function callLine(call: LoggedCall): string {
  const path = call.path
    .replace(/^\/(v1\.0|beta)/, '')
    .replace(/\/drives\/[^/]+\/items\/[^/]+/, '/drives/{drive}/items/{item}');
  const session = call.headers['workbook-session-id'] === undefined ? 'without a session' : 'in the session';
  return `${call.method} ${path} ${session}, ${String(call.status)}`;
}
