import { afterAll } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import type { Person } from '#sandbox/people.ts';
import type { LoggedRequest } from '#sandbox/identity/request-log.ts';
import type { TokenWish } from '#application/ports/sign-in.ts';
import { signInAs, windowOpenedBy } from '../../support/sign-in-window.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook, WorkbookWish } from '../../support/workbook.ts';
import { buildFixture } from './build-fixture.ts';
import type { Said } from './fixtures/taskpane.ts';

export type Button = 'sign-in' | 'other' | 'all-files';

/** A pane in the simulated Excel that does nothing but sign people in. */
export interface SignInPane {
  readonly workbook: OpenedWorkbook;
  /** A wish without a click. */
  ask(wish?: Partial<Omit<TokenWish, 'signal'>>): Promise<Said>;
  /** Presses, and answers what comes of it without a window. */
  press(button: Button): Promise<Said>;
  /** Presses and answers with the window that opens; `answer` tells what comes of it. */
  window(button: Button): Promise<Page>;
  answer(): Promise<Said>;
  /** Presses, signs this person in, and answers what came of it. */
  signIn(person: Person, button?: Button): Promise<Said>;
  cancel(): Promise<void>;
  signOut(): Promise<string>;
  hostComparison(): Promise<string>;
  adminConsentAddress(): Promise<string | undefined>;
  reload(): Promise<void>;
  /** Moves the clock on, a little at a time, until this has settled: for parties that never answer. */
  moveClockUntil(settled: Promise<unknown>): Promise<void>;
  /** Where the add-in's pages are. */
  origin(): Promise<string>;
  /** Names of what lies in the pane's session storage. */
  stored(): Promise<readonly string[]>;
}

/** Call once at the top of a test file. Windows need a click there, as in a person's browser. */
export async function useSignInPane() {
  const fixture = await buildFixture();
  const { stage, openWorkbook } = useStage({ ...fixture, blocksPopups: true });
  afterAll(() => fixture.remove());
  const identity = () => stage().sandbox.identity.control;

  /** A pane that has asked without a click and was refused, as the real one does at its start. */
  async function open(wish?: WorkbookWish): Promise<SignInPane> {
    const pane = await openUnasked(wish);
    await pane.ask();
    identity().clearLog();
    return pane;
  }

  async function openUnasked(wish?: WorkbookWish): Promise<SignInPane> {
    const workbook = await openWorkbook(wish);
    let frame: Frame = await workbook.openPane();
    const button = (id: Button) => workbook.pane.locator(`#${id}`);
    const answer = () => frame.evaluate(() => window.signInFixture.answer);
    const pane: SignInPane = {
      workbook,
      answer,
      ask: (tokenWish = {}) => frame.evaluate((asked) => window.signInFixture.ask(asked), tokenWish),
      press: async (id) => {
        await button(id).click();
        return answer();
      },
      window: (id) => windowOpenedBy(workbook.page, () => button(id).click()),
      signIn: async (person, id = 'sign-in') => {
        await signInAs(person, await pane.window(id));
        return answer();
      },
      cancel: () => frame.evaluate(() => window.signInFixture.cancel()),
      signOut: () => frame.evaluate(() => window.signInFixture.signOut()),
      hostComparison: () => frame.evaluate(() => window.signInFixture.hostComparison()),
      adminConsentAddress: () => frame.evaluate(() => window.signInFixture.adminConsentAddress()),
      reload: async () => {
        frame = await workbook.reloadPane();
      },
      moveClockUntil: async (settled) => {
        let isSettled = false;
        void settled.finally(() => (isSettled = true));
        // Reads the flag through a call: the compiler cannot see that it changes.
        const isOpen = () => !isSettled;
        while (isOpen()) await workbook.advance(500);
      },
      origin: () => frame.evaluate(() => location.origin),
      stored: () => frame.evaluate(() => Object.keys(sessionStorage)),
    };
    return pane;
  }

  return { open, openUnasked, identity, requests: (kind: RequestKind) => identity().log().filter(isOf[kind]) };
}

type RequestKind = 'authorize' | 'hidden' | 'redeem' | 'refresh';

const isOf: Readonly<Record<RequestKind, (request: LoggedRequest) => boolean>> = {
  authorize: ({ method, path, prompt }) => method === 'GET' && path.endsWith('/authorize') && prompt !== 'none',
  hidden: ({ path, prompt }) => path.endsWith('/authorize') && prompt === 'none',
  redeem: ({ grant }) => grant === 'authorization_code',
  refresh: ({ grant }) => grant === 'refresh_token',
};
