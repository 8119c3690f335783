import type { Step } from './effect.ts';
import { stopSigningIn } from './cannot-step.ts';
import { beforeStart } from './session-answer.ts';
import { withObstacle } from './obstacle-from-problem.ts';
import { beforePermission } from './permission-step.ts';
import { beforeSignIn } from './sign-in-step.ts';
import { idle, notKept, nothingInTheWay, type LifecycleState, type Obstacle, type WorkbookStage } from './state.ts';
import { change, enter, stay } from './step.ts';

/** Cancel, Stop, Stop waiting: nothing more is sent, and what may have happened already is not denied. */
export function stop(state: LifecycleState): Step {
  const { stage } = state;
  switch (stage.kind) {
    case 'signing-in': {
      const { live, instead, ticket } = stage;
      const common = { live, problem: undefined, wanted: undefined };
      return enter(
        state,
        instead === undefined ? { kind: 'signed-out', ...common } : { kind: 'other-person', ...instead, ...common },
        { kind: 'abandon', ticket },
      );
    }
    case 'finding': {
      const problem = { kind: 'slow', evidence: { operation: 'find-workbook', codes: [] } } as const;
      const resume = { kind: 'find', attempt: 1 } as const;
      const obstacle: Obstacle = { kind: 'failed', problem, attempts: stage.attempt, resume, isStopped: true };
      return enter(
        state,
        {
          kind: 'not-found',
          live: stage.live,
          account: stage.account,
          access: stage.access,
          obstacle,
          wanted: undefined,
        },
        { kind: 'abandon', ticket: stage.ticket },
      );
    }
    case 'not-found': {
      const { obstacle } = stage;
      if (obstacle.kind === 'asking-permission') {
        const back = beforePermission(obstacle);
        return enter(state, withObstacle(stage, back), { kind: 'abandon', ticket: obstacle.ticket });
      }
      if (obstacle.kind === 'signing-in') {
        const back = beforeSignIn(obstacle, undefined);
        return enter(state, withObstacle(stage, back), { kind: 'abandon', ticket: obstacle.ticket });
      }
      if (obstacle.kind !== 'waiting' && obstacle.kind !== 'retrying') return stay(state);
      const problem = { kind: 'slow', evidence: { operation: 'find-workbook', codes: [] } } as const;
      const attempts = obstacle.resume.attempt - 1;
      return enter(
        state,
        {
          ...stage,
          wanted: undefined,
          obstacle: { kind: 'failed', problem, attempts, resume: obstacle.resume, isStopped: true },
        },
        { kind: 'abandon', ticket: obstacle.ticket },
      );
    }
    case 'workbook':
      return stopInWorkbook(state, stage);
    case 'opening':
      return enter(state, { kind: 'host-silent', isStopped: true }, { kind: 'abandon', ticket: stage.ticket });
    case 'cannot':
      return stopSigningIn(state, stage);
    case 'host-silent':
    case 'signed-out':
    case 'other-person':
      return stay(state);
  }
}

function stopInWorkbook(state: LifecycleState, stage: WorkbookStage): Step {
  const { session, obstacle } = stage;
  switch (obstacle.kind) {
    case 'waiting':
    case 'retrying': {
      const { resume, ticket } = obstacle;
      const isKeeping = resume.kind === 'command' && resume.command.kind === 'refresh' && resume.command.why === 'keep';
      const next = isKeeping ? { ...stage, keepOpen: notKept } : stage;
      return change(state, next, { obstacle: nothingInTheWay }, { kind: 'abandon', ticket });
    }
    case 'signing-in': {
      const back = beforeSignIn(obstacle, undefined);
      return change(state, stage, { obstacle: back }, { kind: 'abandon', ticket: obstacle.ticket });
    }
    case 'asking-permission': {
      const back = beforePermission(obstacle);
      return change(state, stage, { obstacle: back }, { kind: 'abandon', ticket: obstacle.ticket });
    }
    case 'none':
    case 'offline':
    case 'sign-in':
    case 'permission':
    case 'permission-admin':
    case 'failed':
      break;
  }
  switch (session.kind) {
    case 'starting': {
      // The request is not dropped: a session that it still opens has to be seen to be closed.
      const { ticket, changes, since, attempt } = session;
      const givenUp = { ticket, changes, since, attempt };
      return change(state, { ...stage, givenUp }, { session: beforeStart(session.known) });
    }
    case 'taking-over':
      return change(state, stage, { session: session.before }, { kind: 'abandon', ticket: session.ticket });
    case 'closed':
      return session.gone.kind === 'asking'
        ? change(
            state,
            stage,
            { session: { ...session, gone: { kind: 'not-asked' } } },
            { kind: 'abandon', ticket: session.gone.ticket },
          )
        : stay(state);
    case 'open':
      return stopWork(state, stage, session);
    case 'none-known':
    case 'uncertain-start':
    case 'uncertain':
    case 'expired':
    case 'broken':
      return stay(state);
  }
}

function stopWork(
  state: LifecycleState,
  stage: WorkbookStage,
  session: Extract<WorkbookStage['session'], { kind: 'open' }>,
): Step {
  switch (session.work.kind) {
    case 'refreshing': {
      const { ticket, why } = session.work;
      // Who stops a refresh that came by itself does not want the next one either.
      const next = why === 'keep' ? { ...stage, keepOpen: notKept } : stage;
      return change(state, next, { session: { ...session, work: idle } }, { kind: 'abandon', ticket });
    }
    case 'wished':
      // The press is taken back; what the pane asks by itself goes on.
      return session.work.wish.kind === 'closing'
        ? change(state, stage, { session: { ...session, work: session.work.asking } })
        : stay(state);
    case 'closing': {
      const { ticket } = session.work;
      const uncertain = { kind: 'uncertain', of: 'close', session: session.session } as const;
      return change(state, stage, { session: uncertain }, { kind: 'abandon', ticket });
    }
    case 'idle':
    case 'confirming-close':
    case 'asking-second':
      return stay(state);
  }
}
