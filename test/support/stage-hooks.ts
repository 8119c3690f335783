import { afterAll, afterEach, beforeAll, jest } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { openStage, type Stage, type StageOptions } from './sandbox-and-browser.ts';
import { openWorkbook, type OpenedWorkbook, type WorkbookWish } from './workbook.ts';

/** A browser on two slow cores; never a wait of its own. */
const patienceMs = 60_000;

export interface StageForFile {
  /** Only inside tests and hooks. */
  readonly stage: () => Stage;
  /** A window in a fresh browser profile, closed after the test. */
  readonly openWorkbook: (wish?: WorkbookWish) => Promise<OpenedWorkbook>;
}

/**
 * Call once at the top of a test file: one browser and one set of servers for the file; after each test its profiles are
 * closed and Graph, identity and host are as at the start. The clock goes on, because it cannot go back.
 */
export function useStage(options: StageOptions = {}): StageForFile {
  jest.setTimeout(patienceMs);
  let opened: Stage | undefined;
  // Kept beside it: a hook that gave up must not leave servers and a browser behind, or the run never ends.
  let opening: Promise<Stage> | undefined;
  const contexts = new Set<BrowserContext>();
  const stage = () => {
    if (opened === undefined) throw new Error('The stage is open only while tests run.');
    return opened;
  };
  beforeAll(async () => {
    opening = openStage(options);
    opened = await opening;
  });
  afterEach(async () => {
    await Promise.all([...contexts].map((context) => context.close()));
    contexts.clear();
    const { graph, identity, host } = stage().sandbox;
    graph.reset();
    identity.control.reset();
    host.reset();
  });
  afterAll(async () => {
    const stageToClose = await opening?.catch(() => undefined);
    await stageToClose?.close();
  });
  return {
    stage,
    openWorkbook: async (wish) => {
      const workbook = await openWorkbook(stage(), wish);
      contexts.add(workbook.context);
      return workbook;
    },
  };
}
