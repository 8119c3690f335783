import type { LifecycleState, Obstacle, SessionState } from '#domain/lifecycle/state.ts';

/** What the pane shows, in a few words. */
export function inWords({ stage }: LifecycleState): string {
  switch (stage.kind) {
    case 'opening':
      return 'opening';
    case 'host-silent':
      return 'Excel does not answer';
    case 'signing-in':
      return 'signing in';
    case 'signed-out':
      return 'signed out';
    case 'other-person':
      return 'somebody else than Excel is open as';
    case 'finding':
      return 'looking for the workbook';
    case 'cannot':
      return `cannot have a session (${stage.reason.kind})`;
    case 'not-found':
      return `not found: ${obstacleInWords(stage.obstacle)}`;
    case 'workbook':
      return stage.obstacle.kind === 'none'
        ? sessionInWords(stage.session)
        : `${sessionInWords(stage.session)}, ${obstacleInWords(stage.obstacle)}`;
  }
}

function sessionInWords(session: SessionState): string {
  switch (session.kind) {
    case 'none-known':
      return session.said === undefined ? 'none known' : 'none known, and nothing to do';
    case 'starting':
      return session.progress === 'accepted' ? 'starting, taken by Microsoft' : 'starting';
    case 'taking-over':
      return 'checking the pasted id';
    case 'uncertain-start':
      return 'may have started';
    case 'uncertain':
      return session.of === 'close' ? 'may be closed' : 'may be over';
    case 'expired':
      return 'expired';
    case 'broken':
      return 'no longer usable';
    case 'closed':
      return closedInWords(session);
    case 'open': {
      const belief = session.proof === 'answered' ? 'active' : 'remembered';
      const { kind } = session.work;
      return kind === 'idle' ? belief : `${belief}, ${kind.replaceAll('-', ' ')}`;
    }
  }
}

function closedInWords({ file, gone }: Extract<SessionState, { kind: 'closed' }>): string {
  const parts = ['closed'];
  if (file.kind !== 'not-watched') parts.push(`file ${file.kind}`);
  if (gone.kind !== 'not-asked') parts.push(gone.kind === 'gone' ? 'confirmed gone' : `gone? ${gone.kind}`);
  return parts.join(', ');
}

function obstacleInWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'waiting':
      return obstacle.isTold ? 'waiting as Microsoft said' : 'waiting to be safe';
    case 'retrying':
      return 'trying again';
    case 'failed':
      return `said: ${obstacle.problem.kind.replaceAll('-', ' ')}`;
    case 'permission':
      return 'more permission offered';
    default:
      return obstacle.kind.replaceAll('-', ' ');
  }
}
