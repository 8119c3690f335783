import { describeSeed } from '#sandbox/control/seed-description.ts';
import { mintWishedToken } from '#sandbox/control/token-wish.ts';
import type { SandboxClock } from '#sandbox/clock.ts';
import type { ArmedFault, FaultWish, OperationName } from '#sandbox/graph/faults.ts';
import type { GraphSandbox } from '#sandbox/graph/graph.ts';
import { seen, type SeenPane } from '../../support/pane.ts';
import type { StageOptions } from '../../support/sandbox-and-browser.ts';
import { useStage } from '../../support/stage-hooks.ts';
import type { OpenedWorkbook, WorkbookWish } from '../../support/workbook.ts';

/** The pane of an open workbook, with what a story does to it. */
export interface StoryPane extends SeenPane {
  readonly workbook: OpenedWorkbook;
  /** Presses a button by its name. */
  readonly press: (name: string) => Promise<void>;
  /** Waits until this is on the screen, in whole or as part of a line. */
  readonly shows: (text: string | RegExp) => Promise<void>;
  /** What is on the screen at this moment. */
  readonly reads: () => Promise<string>;
  /** Opens the page behind a row of the main screen. */
  readonly openPage: (row: 'Keep open' | 'Details' | 'My sessions') => Promise<void>;
  readonly back: () => Promise<void>;
  /** From here on the page's time goes on by `pass` only: seconds can be counted. An opening pane would stand still too. */
  readonly standStill: () => Promise<void>;
  /** Moves the one clock, as if the computer had been left alone for so long. */
  readonly pass: (seconds: number) => Promise<void>;
  /** Waits for something that no screen tells, such as a call in Graph's log. */
  readonly until: (isTrue: () => boolean) => Promise<void>;
}

export interface DesktopStory {
  readonly graph: () => GraphSandbox;
  /** A pane in Excel on the desktop: the bridge has signed in already, so the story begins with the session. */
  readonly opened: (wish?: WorkbookWish) => Promise<StoryPane>;
  /** The same with a session that saves changes. */
  readonly started: (wish?: WorkbookWish) => Promise<StoryPane>;
  readonly arm: (
    operation: OperationName,
    fault: ArmedFault['fault'],
    more?: Pick<FaultWish, 'count' | 'when'>,
  ) => void;
  /** Holds every answer of this operation, until the gate of its name is opened. */
  readonly hold: (operation: OperationName) => void;
  /** Waits for a call that is held, and lets it go on. */
  readonly letGo: (operation: OperationName) => Promise<void>;
  /** What Graph answered to these operations, in order, such as `createSession 201`. */
  readonly answers: (...operations: readonly OperationName[]) => readonly string[];
  /** Another tool writes into the workbook, in the session that is open. */
  readonly toolWrites: () => Promise<void>;
  /** Why each session that there ever was is over; `alive` for one that is not. */
  readonly fates: () => readonly string[];
}

/** Call once at the top of a test file. */
export function useDesktopStory(options: StageOptions = {}): DesktopStory {
  const { stage, openWorkbook } = useStage(options);
  const graph = () => stage().sandbox.graph;

  const opened = async (wish: WorkbookWish = {}): Promise<StoryPane> => {
    const workbook = await openWorkbook({ profile: 'desktop', ...wish });
    await workbook.openPane();
    return storyPane(workbook, stage().sandbox.clock);
  };

  return {
    graph,
    opened,
    started: async (wish) => {
      const pane = await opened(wish);
      await pane.press('Start session');
      await pane.says('Active');
      return pane;
    },
    arm: (operation, fault, more = {}) => void graph().faults.arm({ operation, count: 1, ...more, fault }),
    hold: (operation) => void graph().faults.arm({ operation, fault: { kind: 'gate', gate: operation } }),
    letGo: async (operation) => {
      await graph().gates.reached(operation);
      graph().gates.open(operation);
    },
    answers: (...operations) =>
      graph()
        .log.read()
        .filter(({ operation }) => operations.some((one) => one === operation))
        .map(({ operation, status }) => `${operation} ${String(status)}`),
    toolWrites: async () => {
      const { keys, clock, origins } = stage().sandbox;
      const session = graph()
        .world()
        .sessions.all()
        .find(({ over }) => over === undefined);
      const file = describeSeed(graph().world()).files.find(({ itemId }) => itemId === session?.item.id);
      if (session === undefined || file === undefined) throw new Error('No session is open.');
      const address = `/v1.0/drives/${file.driveId}/items/${file.itemId}/workbook/worksheets/Sheet1/range(address='A1')`;
      const answer = await graph().fetch(
        new Request(origins.graph + address, {
          method: 'PATCH',
          headers: {
            Authorization: `Bearer ${await mintWishedToken(keys, clock, {})}`,
            'Content-Type': 'application/json',
            'workbook-session-id': session.id,
          },
          body: JSON.stringify({ values: [[1]] }),
        }),
      );
      if (!answer.ok) throw new Error(`The tool could not write: ${String(answer.status)}.`);
    },
    fates: () =>
      graph()
        .world()
        .sessions.all()
        .map(({ over }) => over?.why ?? 'alive'),
  };
}

/** Farther than a slow machine gets while it is told where to stop. */
const stopAheadMs = 5000;

function storyPane(workbook: OpenedWorkbook, clock: SandboxClock): StoryPane {
  const pane = seen(workbook);
  return {
    ...pane,
    workbook,
    press: (name) => pane.button(name).click(),
    shows: (text) => pane.frame.getByText(text).first().waitFor(),
    reads: () => pane.frame.locator('body').innerText(),
    openPage: async (row) => {
      await pane.frame.locator('button.row', { hasText: row }).click();
      await pane.says(row);
    },
    back: () => pane.button('Back').click(),
    standStill: async () => {
      clock.advance(stopAheadMs);
      await workbook.context.clock.pauseAt(clock.now());
    },
    pass: (seconds) => workbook.advance(seconds * 1000),
    until: async (isTrue) => {
      // Each round goes through the browser, so that the page gets its turn as well.
      while (!isTrue()) await workbook.page.evaluate(() => undefined);
    },
  };
}
