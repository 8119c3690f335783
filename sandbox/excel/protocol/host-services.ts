/**
 * The services of Excel that the shared runtime calls through the rich API (object path type 2). Names of services and
 * members as office.js sends them; an unknown one is answered with `ApiNotFound`, like an old Excel would.
 */
export interface RuntimeSurface {
  paneShown(): boolean;
  showPane(): void;
  hidePane(): void;
  /** Excel on the web takes the keyboard focus with it, see `office-js` issue 2287. */
  setCommandEnabled(commandId: string, enabled: boolean): void;
  /** office.js has hooked up the commands: from now on a ribbon command can be delivered. */
  actionHandlersReady(): void;
}

/** Something a batch can call or set; what it returns is a value or a further member. */
export interface HostObject {
  readonly call?: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly get?: Readonly<Record<string, () => unknown>>;
}

export type HostServices = ReadonlyMap<string, HostObject>;

export function createHostServices(surface: RuntimeSurface): HostServices {
  let startState = 'Inactive';
  return new Map<string, HostObject>([
    [
      'Microsoft.AppRuntime.AppRuntimeService',
      {
        call: {
          SetAppRuntimeState: ([state]) => {
            if (state === 'Visible') surface.showPane();
            else surface.hidePane();
            return null;
          },
          GetAppRuntimeState: () => (surface.paneShown() ? 'Visible' : 'Background'),
        },
      },
    ],
    [
      'Microsoft.AppRuntime.AppRuntimePersistenceService',
      {
        call: {
          SetAppRuntimeStartState: ([state]) => {
            startState = String(state);
            return null;
          },
          GetAppRuntimeStartState: () => startState,
        },
      },
    ],
    [
      'Microsoft.InternalService.AddinInternalService',
      {
        call: {
          NotifyActionHandlerReady: () => {
            surface.actionHandlersReady();
            return null;
          },
        },
      },
    ],
    [
      'Microsoft.DynamicRibbon.DynamicRibbon',
      {
        call: {
          GetButton: ([id]) => ribbonButton(String(id), surface),
          GetTab: () => ribbonTab,
        },
      },
    ],
  ]);
}

function ribbonButton(id: string, surface: RuntimeSurface): HostObject {
  return {
    set: { Enabled: (value) => surface.setCommandEnabled(id, value === true) },
    get: { Id: () => id },
  };
}

/** Tabs are built in here, and Excel refuses to hide those: the call is taken and changes nothing. */
const ribbonTab: HostObject = { call: { SetVisibility: () => null } };
