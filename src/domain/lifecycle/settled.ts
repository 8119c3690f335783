import { isBusy } from './session-under-way.ts';
import type { LifecycleState } from './state.ts';

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
      return !isBusy(stage.session);
    case 'host-silent':
    case 'cannot':
    case 'other-person':
    case 'signed-out':
    case 'not-found':
      return true;
  }
}

/** Whether the person has to see the pane after a ribbon command: a reason, a question, an obstacle, or nothing to do. */
export function needsPerson({ stage }: LifecycleState): boolean {
  if (stage.kind !== 'workbook') return stage.kind !== 'opening' && stage.kind !== 'finding';
  if (stage.obstacle.kind !== 'none') return true;
  const { session } = stage;
  switch (session.kind) {
    case 'none-known':
      return session.said !== undefined;
    case 'open':
      return session.work.kind === 'asking-second' || session.work.kind === 'confirming-close';
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
