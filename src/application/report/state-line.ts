import type { LifecycleState, Obstacle } from '#domain/lifecycle/state.ts';

/** One line for a state: the kinds that decide what the pane shows. */
export function stateLine({ stage }: LifecycleState): string {
  switch (stage.kind) {
    case 'opening':
    case 'host-silent':
    case 'signing-in':
    case 'finding':
      return stage.kind;
    case 'cannot':
      return joined('cannot', stage.reason.kind, stage.signingIn === undefined ? stage.problem?.kind : 'signing-in');
    case 'signed-out':
    case 'other-person':
      return joined(stage.kind, stage.problem?.kind);
    case 'not-found':
      return joined('not-found', obstacleWord(stage.obstacle));
    case 'workbook': {
      const { session, obstacle, keepOpen } = stage;
      return joined(
        `workbook: ${session.kind}`,
        session.kind === 'open' ? session.proof : undefined,
        session.kind === 'open' && session.work.kind !== 'idle' ? session.work.kind : undefined,
        session.kind === 'uncertain' ? session.of : undefined,
        obstacleWord(obstacle),
        keepOpen.kind === 'on' ? 'kept open' : undefined,
      );
    }
  }
}

function obstacleWord(obstacle: Obstacle): string | undefined {
  if (obstacle.kind === 'none') return undefined;
  if (obstacle.kind !== 'failed') return obstacle.kind;
  return obstacle.isStopped === undefined ? `failed: ${obstacle.problem.kind}` : 'stopped';
}

function joined(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined).join(', ');
}
