import { isSameDriveItem, type DriveItemRef } from '../workbook-session/drive-item.ts';
import { windowBeside } from './keep-open-step.ts';
import { isBusy } from './session-under-way.ts';
import type { LifecycleState, Obstacle, WorkbookStage } from './state.ts';

/**
 * What is wrong with a state that can never be: the invariants that every path through `transition` has to keep. Empty
 * for every state that people may meet. For tests.
 */
export function impossibilities({ lastTicket, stage }: LifecycleState): readonly string[] {
  const tickets = valuesNamed('ticket', stage).filter((value) => typeof value === 'number');
  return [
    ...tickets.filter((ticket) => ticket > lastTicket).map((ticket) => `ticket ${ticket} was never given out`),
    ...(new Set(tickets).size < tickets.length ? ['one ticket names two requests'] : []),
    ...valuesNamed('attempt', stage)
      .filter((attempt) => typeof attempt === 'number' && attempt < 1)
      .map((attempt) => `try number ${String(attempt)}`),
    ...(stage.kind === 'workbook' ? againstWorkbook(stage) : []),
    ...(stage.kind === 'signing-in' && stage.instead !== undefined && !stage.isByPerson
      ? ['a switch of accounts that nobody asked for']
      : []),
    ...(stage.kind === 'not-found' ? againstWait(stage.obstacle) : []),
  ];
}

function againstWorkbook(stage: WorkbookStage): readonly string[] {
  const { workbook, session, obstacle, keepOpen } = stage;
  const isForeign = (ref: unknown): boolean => isRef(ref) && !isSameDriveItem(ref, workbook.ref);
  const foreign = [...valuesNamed('workbook', session), ...valuesNamed('workbook', obstacle)].filter(isForeign);
  const isKept = keepOpen.kind === 'on';
  return [
    ...(foreign.length > 0 ? ['a session of another workbook'] : []),
    ...(workbook.driveType === 'personal' ? ['a personal OneDrive has no sessions'] : []),
    ...(isBusy(session) && obstacle.kind !== 'none' && !isBehindWindow(stage)
      ? [`a request is under way behind "${obstacle.kind}"`]
      : []),
    ...(isKept && session.kind !== 'open' && session.kind !== 'uncertain' ? [`"${session.kind}" is kept open`] : []),
    ...againstWait(obstacle),
  ];
}

/** Keeping open goes on while somebody looks for another account. */
function isBehindWindow(stage: WorkbookStage): boolean {
  const { session } = stage;
  const isKeeping = session.kind === 'open' && session.work.kind === 'refreshing' && session.work.why === 'keep';
  const window = windowBeside(stage);
  return isKeeping && window?.before?.kind === 'none';
}

function againstWait(obstacle: Obstacle): readonly string[] {
  if (obstacle.kind !== 'waiting' && obstacle.kind !== 'retrying') return [];
  return obstacle.until > obstacle.since ? [] : ['a wait that ends before it began'];
}

function isRef(value: unknown): value is DriveItemRef {
  return typeof value === 'object' && value !== null && 'driveId' in value && 'itemId' in value;
}

/** Every value of this name, however deep. */
function valuesNamed(name: string, value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => [
    ...(key === name ? [inner] : []),
    ...valuesNamed(name, inner),
  ]);
}
