import type { LifecycleState, SessionState } from '#domain/lifecycle/state.ts';
import { ana } from '#sandbox/people.ts';
import { createDevice, type Device } from '../../support/in-process/device.ts';
import { openApp, type InProcessApp } from '../../support/in-process/open-app.ts';
import type { InProcessWorld } from '../../support/in-process/world.ts';

/** One tab of a browser: pages come and go in it. */
export interface Tab {
  readonly device: Device;
  app(): InProcessApp;
  /** Throws the page away and opens a new one on the same storage. */
  reload(): void;
  /** Ids that the person pasted here: what they belong to only Graph can tell. */
  readonly pasted: Set<string>;
  /** Ids that the person chose not to see any more; a temporary copy may outlive our estimate by two minutes. */
  readonly cleared: Set<string>;
}

/** Is told what a page shows, each time it changed. */
export interface Watch {
  readonly state: (app: InProcessApp, state: LifecycleState) => void;
  readonly list: (app: InProcessApp) => void;
}

/** A desk with two tabs and a laptop with one, of one person. */
export function createCast(world: InProcessWorld, watch: Watch): readonly Tab[] {
  const desk = createDevice('desk');
  const laptop = createDevice('laptop');
  return [
    createTab(world, desk, 'desk-1', watch),
    createTab(world, desk, 'desk-2', watch),
    createTab(world, laptop, 'laptop-1', watch),
  ];
}

function createTab(world: InProcessWorld, device: Device, name: string, watch: Watch): Tab {
  let loads = 0;
  const open = (documentUrl?: string): InProcessApp => {
    loads += 1;
    const app = openApp(world, { name: `${name}.${loads}`, device, person: ana, excelPerson: ana });
    if (documentUrl !== undefined) app.excel.documentUrl = documentUrl;
    app.application.subscribe(() => watch.state(app, app.application.state()));
    app.application.sessions.subscribe(() => watch.list(app));
    return app;
  };
  let app = open();
  return {
    device,
    pasted: new Set(),
    cleared: new Set(),
    app: () => app,
    reload: () => {
      app.end();
      app = open(app.excel.documentUrl);
    },
  };
}

/** The item that a state is about, as the wire names it; undefined outside a workbook. */
export function itemOf({ stage }: LifecycleState): string | undefined {
  return stage.kind === 'workbook' ? `${stage.workbook.ref.driveId}/${stage.workbook.ref.itemId}` : undefined;
}

export function sessionOf({ stage }: LifecycleState): SessionState | undefined {
  return stage.kind === 'workbook' ? stage.session : undefined;
}
