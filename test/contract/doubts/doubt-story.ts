import type { Command } from '#domain/lifecycle/command.ts';
import { workbookSessionIdFrom } from '#domain/workbook-session/workbook-session.ts';
import type { FaultWish } from '#sandbox/graph/faults.ts';
import { bo } from '#sandbox/people.ts';
import { createInProcessWorld, type InProcessWorld } from '../../support/in-process/world.ts';
import { openApp, type AppWish, type InProcessApp } from '../../support/in-process/open-app.ts';
import { inWords } from './in-words.ts';

/** What the pane passed through, each state once in a row, under the heading of what was done. */
export type Passage = readonly { readonly did: string; readonly showed: readonly string[] }[];

export type Scene =
  | 'main'
  | 'slow start'
  | 'saving'
  | 'a second one'
  | 'throttled'
  | 'challenged'
  | 'library'
  | 'no right'
  | 'read only'
  | 'raw address'
  | 'link'
  | 'invented id'
  | "another item's id"
  | "another person's id";

/** Plays one scene with this doubt set. */
export async function play(scene: Scene, doubts: Readonly<Record<string, string | number>>): Promise<Passage> {
  const world = await createInProcessWorld({ seed: 1 });
  for (const [name, value] of Object.entries(doubts)) world.sandbox.doubts.set(name, value);
  const passage: { did: string; showed: string[] }[] = [];
  const open = (wish: AppWish, url?: string): InProcessApp => {
    const app = openApp(world, wish);
    if (url !== undefined) app.excel.documentUrl = url;
    app.application.subscribe(() => {
      const showed = passage.at(-1)?.showed;
      const words = inWords(app.application.state());
      if (showed !== undefined && showed.at(-1) !== words) showed.push(words);
    });
    return app;
  };
  const did = async (what: string, act: () => unknown): Promise<void> => {
    passage.push({ did: what, showed: [] });
    act();
    await world.settle();
    await world.advance(70_000);
  };
  await scenes[scene]({ world, open, did });
  return passage;
}

interface Stage {
  readonly world: InProcessWorld;
  readonly open: (wish: AppWish, url?: string) => InProcessApp;
  readonly did: (what: string, act: () => unknown) => Promise<void>;
}

const start = { kind: 'start', changes: 'saves-changes', isAnother: false } as const;

function ask(app: InProcessApp, command: Command): void {
  app.application.ask({ kind: 'command-asked', command, now: app.application.clock.now() });
}

/** Opens, starts, and lets a fault strike at the start. */
function faultyStart(fault: FaultWish['fault']): (stage: Stage) => Promise<void> {
  return async ({ world, open, did }) => {
    const app = open({});
    await world.settle();
    world.sandbox.faults.arm({ operation: 'createSession', count: 1, fault });
    await did('Start', () => ask(app, start));
  };
}

function startOn(wish: AppWish, address?: (world: InProcessWorld) => string): (stage: Stage) => Promise<void> {
  return async ({ world, open, did }) => {
    let app: InProcessApp | undefined;
    await did('open', () => (app = open(wish, address?.(world))));
    await did('Start', () => app && ask(app, start));
  };
}

/** Takes over an id: one that never was, or one that a session of somebody or of another workbook has. */
function takingOver(from: AppWish | undefined): (stage: Stage) => Promise<void> {
  return async ({ world, open, did }) => {
    if (from !== undefined) {
      const other = open({ ...from, name: 'other' });
      await world.settle();
      ask(other, start);
      await world.settle();
    }
    const app = open({ workbook: 'forecast' });
    await world.settle();
    const id = workbookSessionIdFrom(world.sandbox.world().sessions.all()[0]?.id ?? 'cluster=NONE&session=0&usid=0');
    const { stage } = app.application.state();
    if (id === undefined || stage.kind !== 'workbook') throw new Error('The scene needs an id and a workbook.');
    const now = app.application.clock.now();
    const { ref: workbook, name: workbookName, webUrl: workbookUrl } = stage.workbook;
    const about = { workbook, workbookName, workbookUrl, changes: 'unknown', isTakenOver: true } as const;
    const session = { id, ...about, startedAt: now, lastContactAt: now };
    await did('paste the id', () => ask(app, { kind: 'take-over', session }));
  };
}

const link = 'https://contoso-my.sharepoint.com/:x:/p/bo/EdVxYzAbCdEfGhIj?e=r4T5y6';

const scenes: Readonly<Record<Scene, (stage: Stage) => Promise<void>>> = {
  main: async ({ world, open, did }) => {
    const desk: InProcessApp[] = [];
    await did('open', () => desk.push(open({ name: 'desk' })));
    const [app] = desk;
    if (app === undefined) return;
    await did('Start', () => ask(app, start));
    await did('Refresh', () => ask(app, { kind: 'refresh', why: 'asked' }));
    await world.advance(6 * 60_000);
    await did('Check after six idle minutes', () => ask(app, { kind: 'refresh', why: 'check' }));
    await did('Start again', () => ask(app, start));
    const laptop: InProcessApp[] = [];
    await did('open on another device, and Start', () => {
      const other = open({ name: 'laptop' });
      laptop.push(other);
      ask(other, start);
    });
    const [other] = laptop;
    if (other === undefined) return;
    await did('Close there', () => ask(other, { kind: 'close', isConfirmed: true }));
    await did('Confirm that it is gone', () => ask(other, { kind: 'confirm-gone' }));
    await did('Close on the first device', () => ask(app, { kind: 'close', isConfirmed: true }));
  },
  'slow start': faultyStart({ kind: 'slow-start', seconds: 20 }),
  saving: async ({ world, open, did }) => {
    const app = open({});
    await world.settle();
    ask(app, start);
    await world.settle();
    // Somebody else's tool writes through the session.
    for (const session of world.sandbox.world().sessions.all()) session.written = true;
    await did('Close after a change', () => ask(app, { kind: 'close', isConfirmed: true }));
  },
  'a second one': async ({ world, open, did }) => {
    const app = open({});
    await world.settle();
    ask(app, start);
    await world.settle();
    await did('Start another', () => ask(app, { ...start, isAnother: true }));
  },
  throttled: faultyStart({ kind: 'throttled', retryAfterSeconds: 17 }),
  challenged: faultyStart({ kind: 'claims-challenge' }),
  library: startOn({ workbook: 'forecast' }),
  'no right': startOn({ workbook: 'bo-private' }),
  'read only': startOn({ workbook: 'read-only' }),
  'raw address': startOn({}, (world) => world.file('budget').rawFileUrl),
  link: startOn({}, () => link),
  'invented id': takingOver(undefined),
  "another item's id": takingOver({ workbook: 'prices' }),
  "another person's id": takingOver({ workbook: 'forecast', person: bo }),
};
