import { isBusy, ticketUnderWay } from './session-under-way.ts';
import type { LifecycleState, OpenWork } from './state.ts';

/** Whether nothing runs that ends by itself: the point at which a ribbon command is over. A wait counts as settled. */
export function isSettled({ stage }: LifecycleState): boolean {
  switch (stage.kind) {
    case 'opening':
    case 'finding':
      return false;
    case 'signing-in':
      // A window is open: the person may take minutes, and Excel gives a command five.
      return stage.isByPerson;
    case 'workbook':
      // Behind a question the pane may go on asking by itself.
      return !isBusy(stage.session) || (stage.session.kind === 'open' && asksPerson(stage.session.work));
    case 'host-silent':
    case 'cannot':
    case 'other-person':
    case 'signed-out':
    case 'not-found':
      return true;
  }
}

/** Whether a command was not carried out because something else is under way, and the pane says so. */
export function isBusySaid({ stage }: Pick<LifecycleState, 'stage'>): boolean {
  return stage.kind === 'workbook' && stage.busySaid !== undefined && stage.busySaid === ticketUnderWay(stage.session);
}

/** A question waits for its answer, whatever else is under way. */
function asksPerson(work: OpenWork): boolean {
  if (work.kind === 'wished') return work.wish.kind !== 'closing';
  return work.kind === 'asking-second' || work.kind === 'confirming-close';
}

/** Whether the person has to see the pane after a ribbon command: a reason, a question, an obstacle, or nothing to do. */
export function needsPerson({ stage }: LifecycleState): boolean {
  if (stage.kind !== 'workbook') return stage.kind !== 'opening' && stage.kind !== 'finding';
  if (stage.obstacle.kind !== 'none' || isBusySaid({ stage })) return true;
  const { session } = stage;
  switch (session.kind) {
    case 'none-known':
      return session.said !== undefined;
    case 'open':
      return asksPerson(session.work);
    case 'uncertain':
    case 'uncertain-start':
    case 'expired':
    case 'broken':
      return true;
    case 'starting':
    case 'taking-over':
    case 'closed':
      return false;
  }
}
