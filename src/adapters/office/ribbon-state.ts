import type { Clock } from '#application/ports/clock.ts';
import type { RibbonCommandId } from '#application/ports/excel-host.ts';
import { succeeded, type Outcome } from '#domain/problem/problem.ts';
import { askExcel } from './ask-excel.ts';
import type { OfficeApi, RibbonUpdate } from './office-api.ts';

/** The manifest's ids; an installed manifest may be older than this page, so they never change. */
const tabId = 'TabHome';
const groupId = 'SessionControls.Group';
const controls = [
  { command: 'start', id: 'SessionControls.StartSession' },
  { command: 'refresh', id: 'SessionControls.RefreshSession' },
  { command: 'close', id: 'SessionControls.CloseSession' },
] as const;

const limitMs = 5_000;

export type EnabledCommands = Readonly<Record<RibbonCommandId, boolean>>;

/** Holds the keyboard focus where it is, until what it answers is called. */
export type HoldFocus = () => () => void;

/**
 * What the ribbon is to show, and what it was last told. Office tells nothing back, and each update moves the keyboard
 * focus into the grid on the web: so only changes are sent, one after another, and of several wishes the last; and
 * meanwhile the focus is held.
 */
export function createRibbonState(
  office: () => OfficeApi | undefined,
  clock: Clock,
  holdFocus: HoldFocus = () => () => undefined,
): (wanted: EnabledCommands) => Promise<Outcome<void>> {
  let wanted: EnabledCommands | undefined;
  let told: EnabledCommands | undefined;
  let underWay: Promise<Outcome<void>> | undefined;

  const tellAll = async (): Promise<Outcome<void>> => {
    while (wanted !== undefined && !isSame(told, wanted)) {
      const next = wanted;
      const letGo = holdFocus();
      const outcome = await requestUpdate(office(), clock, next);
      letGo();
      // After a failure nobody knows what the ribbon shows: the next wish is sent in any case.
      told = outcome.ok ? next : undefined;
      if (!outcome.ok) return outcome;
    }
    return succeeded(undefined);
  };

  return (enabled) => {
    wanted = enabled;
    underWay ??= tellAll().finally(() => (underWay = undefined));
    return underWay;
  };
}

/** A host without dynamic ribbon leaves the commands on; their handlers look for themselves. */
async function requestUpdate(
  office: OfficeApi | undefined,
  clock: Clock,
  enabled: EnabledCommands,
): Promise<Outcome<void>> {
  const ribbon = office?.ribbon;
  if (ribbon?.requestUpdate === undefined) return succeeded(undefined);
  const update: RibbonUpdate = {
    tabs: [
      {
        id: tabId,
        groups: [{ id: groupId, controls: controls.map(({ command, id }) => ({ id, enabled: enabled[command] })) }],
      },
    ],
  };
  return await askExcel({ name: 'requestUpdate', limitMs, clock }, async () => {
    await ribbon.requestUpdate?.(update);
  });
}

function isSame(one: EnabledCommands | undefined, other: EnabledCommands): boolean {
  return one !== undefined && controls.every(({ command }) => one[command] === other[command]);
}
