import type { RibbonCommand } from '../manifest/ribbon.ts';
import { appContext } from '../protocol/app-context.ts';
import { commandInvoked, hostEvents, visibilityChanged } from '../protocol/conversation.ts';
import { createExecuteMethod, type MethodSurface } from '../protocol/execute-method.ts';
import type { HostSwitches } from '../switches.ts';
import type { WorkbookWindow } from '../workbook-window.ts';
import { createDialogs } from './dialogs.ts';
import { openFramedPage, type FramedPage } from './framed-page.ts';
import { noteFor } from './note-for.ts';
import type { PageLog } from './page-log.ts';
import type { PaneView } from './pane-view.ts';

/** The add-in's shared runtime: one page, begun by the first press of anything, shown in the pane or kept out of sight. */
export interface AddInRuntime {
  openPane(title: string): void;
  closePane(): void;
  reload(): void;
  press(command: RibbonCommand): void;
  /** Brings the keyboard into the add-in. */
  enter(end: 'first' | 'last'): void;
  tellTime(offsetMs: number): void;
}

export interface RuntimeWorld {
  readonly window: WorkbookWindow;
  readonly pane: PaneView;
  readonly log: PageLog;
  /** As it is called now: it may be renamed while the window stands open. */
  document(): WorkbookWindow['document'];
  switches(): HostSwitches;
  setCommandEnabled(commandId: string, enabled: boolean): void;
  /** Puts the keyboard back into the sheet. */
  focusGrid(): void;
  bridge(posted: unknown, answer: (text: string) => void): void;
}

/** Real Excel gives an add-in about this long before it shows its own error. */
const bootPatienceMs = 5000;

/** `OSF.AgaveHostAction`: the ways the keyboard leaves the add-in. */
const exits = { tabEnd: 13, tabStart: 14, escape: 15 } as const;

export function createAddInRuntime(world: RuntimeWorld): AddInRuntime {
  const { pane, log, window: model } = world;
  let page: FramedPage | undefined;
  let visibilityChanges = 0;
  let running: string[] = [];
  /** Commands that were handed over and have not said `completed()`; to be seen from outside. */
  const setRunning = (ids: string[]) => {
    running = ids;
    pane.root.dataset['running'] = String(ids.length);
  };
  const dialogs = createDialogs({
    model,
    log,
    switches: () => world.switches(),
    toParent: (data) => page?.conversation.send(hostEvents.dialogMessage, data),
  });

  const setShown = (shown: boolean) => {
    if (pane.shown() === shown) return;
    if (shown) pane.show();
    else pane.hide();
    visibilityChanges += 1;
    page?.conversation.send(hostEvents.richApi, visibilityChanged(shown, visibilityChanges));
  };

  const start = () => {
    if (page !== undefined) return;
    const watchdog = setTimeout(() => {
      log.add('window', 'the add-in did not start');
      pane.say(
        'The add-in’s page did not start Office.js within 5 seconds. Is its server running, and does this browser trust its certificate?',
      );
    }, bootPatienceMs);
    const surface: MethodSurface = {
      documentUrl: () => world.document().url,
      workbookName: () => world.document().name,
      paneShown: () => pane.shown(),
      showPane: () => setShown(true),
      hidePane: () => setShown(false),
      setCommandEnabled: (commandId, enabled) => {
        log.add('pane', `${commandId} ${enabled ? 'on' : 'off'}`);
        world.setCommandEnabled(commandId, enabled);
        world.focusGrid();
      },
      actionHandlersReady: () => {
        clearTimeout(watchdog);
        pane.say('');
        log.add('pane', 'ready');
        pane.root.dataset['ready'] = 'true';
      },
      commandCompleted: (commandId, status) => {
        setRunning(running.filter((id) => id !== commandId));
        log.add('pane', `completed ${commandId} ${status}`);
      },
      messageParent: () => undefined,
      messageChild: (message) => dialogs.messageChild(message),
    };
    page = openFramedPage({
      address: model.addIn.paneAddress,
      title: model.addIn.name,
      displayLanguage: model.displayLanguage,
      isDialog: false,
      note: noteFor(model, world.switches()),
      into: pane.body,
      aside: (posted) => world.bridge(posted, (text) => page?.postAside({ sandboxChannel: 'bridge', text })),
      surface: (ids) => ({
        appContext: () =>
          appContext({
            ...ids,
            window: { ...model, document: world.document() },
            paneShown: pane.shown(),
            clientWidth: innerWidth,
            clientHeight: innerHeight,
          }),
        executeMethod: createExecuteMethod(surface),
        notified: (action) => {
          if (action === exits.tabEnd) pane.focusEnd('first');
          if (action === exits.tabStart) pane.focusEnd('last');
          if (action === exits.escape) world.focusGrid();
        },
        openWindow: (address) => void open(address, '_blank', 'noopener'),
        dialogWanted: (wish) => dialogs.open(wish),
        dialogClosedByPage: () => dialogs.closeByPage(),
        observed: (direction, what) => log.add('pane', `${direction} ${what}`),
      }),
    });
  };

  const end = () => {
    page?.remove();
    page = undefined;
    setRunning([]);
    dialogs.closeByPage();
    pane.root.dataset['ready'] = 'false';
  };

  const openPane = (title: string) => {
    pane.setTitle(title);
    setShown(true);
    start();
  };

  return {
    openPane,
    closePane: () => {
      setShown(false);
      if (world.switches().closingPane === 'ends-runtime') end();
      world.focusGrid();
    },
    reload: () => {
      end();
      start();
    },
    press: (command) => {
      switch (command.action.kind) {
        case 'show-taskpane':
          openPane(command.action.title);
          break;
        case 'execute-function':
          start();
          setRunning([...running, command.id]);
          page?.conversation.send(hostEvents.commandInvoked, commandInvoked(command.id, command.action.functionName));
          break;
      }
    },
    enter: (side) => {
      page?.frame.focus();
      page?.conversation.notify(side === 'first' ? 'focusFirst' : 'focusLast');
    },
    tellTime: (offsetMs) => page?.postAside({ sandboxChannel: 'clock', offsetMs }),
  };
}
