import type { Account } from '../account/account.ts';
import type { Step } from './effect.ts';
import type { LifecycleEvent } from './event.ts';
import { find, open } from './opening.ts';
import { beforeStart } from './session-answer.ts';
import { isBusy, perform } from './session-command.ts';
import { idle, nothingInTheWay, type LifecycleState, type Obstacle, type Resume, type Ticket } from './state.ts';
import { change, enter, request, stay } from './step.ts';

/** A wait is over: what was asked goes on. */
export function waitEnded(state: LifecycleState, ticket: Ticket, now: number): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' && stage.kind !== 'not-found') return stay(state);
  const { obstacle } = stage;
  const isAwaited = (obstacle.kind === 'waiting' || obstacle.kind === 'retrying') && obstacle.ticket === ticket;
  return isAwaited ? goOn(state, obstacle.resume, now) : stay(state);
}

/** "Try again", "Check again": whatever stands in the way is tried once more. */
export function again(state: LifecycleState, now: number): Step {
  const { stage } = state;
  switch (stage.kind) {
    case 'cannot':
    case 'host-silent':
      return open(state, undefined);
    case 'not-found':
      return find(state, stage.live, stage.account, stage.wanted, 1);
    case 'workbook':
      return stage.obstacle.kind === 'none' ? stay(state) : goOn(state, resumeOf(stage.obstacle), now);
    case 'opening':
    case 'signing-in':
    case 'signed-out':
    case 'finding':
      return stay(state);
  }
}

function resumeOf(obstacle: Exclude<Obstacle, { kind: 'none' }>): Resume | undefined {
  return obstacle.resume;
}

function goOn(state: LifecycleState, resume: Resume | undefined, now: number): Step {
  const { stage } = state;
  if (stage.kind === 'not-found') {
    return find(state, stage.live, stage.account, stage.wanted, resume?.kind === 'find' ? resume.attempt : 1);
  }
  if (stage.kind !== 'workbook') return stay(state);
  const clear = { ...stage, obstacle: nothingInTheWay };
  if (resume?.kind === 'command')
    return perform({ ...state, stage: clear }, clear, resume.command, now, resume.attempt);
  return enter(state, clear);
}

/** Cancel, Stop, Stop waiting: nothing more is sent, and what may have happened already is not denied. */
export function stop(state: LifecycleState): Step {
  const { stage } = state;
  switch (stage.kind) {
    case 'signing-in':
      return enter(
        state,
        { kind: 'signed-out', live: stage.live, problem: undefined, wanted: undefined },
        { kind: 'abandon', ticket: stage.ticket },
      );
    case 'finding': {
      const problem = { kind: 'slow', evidence: { operation: 'find-workbook', codes: [] } } as const;
      const obstacle: Obstacle = {
        kind: 'failed',
        problem,
        attempts: stage.attempt,
        resume: { kind: 'find', attempt: 1 },
      };
      return enter(
        state,
        { kind: 'not-found', live: stage.live, account: stage.account, obstacle, wanted: undefined },
        { kind: 'abandon', ticket: stage.ticket },
      );
    }
    case 'not-found': {
      const { obstacle } = stage;
      if (obstacle.kind !== 'waiting' && obstacle.kind !== 'retrying') return stay(state);
      const problem = { kind: 'slow', evidence: { operation: 'find-workbook', codes: [] } } as const;
      const attempts = obstacle.resume.attempt - 1;
      return enter(
        state,
        { ...stage, wanted: undefined, obstacle: { kind: 'failed', problem, attempts, resume: obstacle.resume } },
        { kind: 'abandon', ticket: obstacle.ticket },
      );
    }
    case 'workbook':
      return stopInWorkbook(state);
    case 'opening':
    case 'host-silent':
    case 'cannot':
    case 'signed-out':
      return stay(state);
  }
}

function stopInWorkbook(state: LifecycleState): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook') return stay(state);
  const { session, obstacle } = stage;
  if (obstacle.kind === 'waiting' || obstacle.kind === 'retrying') {
    return change(state, stage, { obstacle: nothingInTheWay }, { kind: 'abandon', ticket: obstacle.ticket });
  }
  if (obstacle.kind === 'signing-in') {
    const back: Obstacle = { kind: 'sign-in', claims: undefined, resume: obstacle.resume, problem: undefined };
    return change(state, stage, { obstacle: back }, { kind: 'abandon', ticket: obstacle.ticket });
  }
  if (session.kind === 'starting') {
    // The request is not dropped: a session that it still opens has to be seen to be closed.
    return change(state, stage, { session: beforeStart(session.known) });
  }
  if (session.kind !== 'open') return stay(state);
  if (session.work.kind === 'refreshing') {
    const { ticket } = session.work;
    return change(state, stage, { session: { ...session, work: idle } }, { kind: 'abandon', ticket });
  }
  if (session.work.kind === 'closing') {
    const { ticket } = session.work;
    const uncertain = { kind: 'uncertain', of: 'close', session: session.session } as const;
    return change(state, stage, { session: uncertain }, { kind: 'abandon', ticket });
  }
  return stay(state);
}

/** The device lost its network. A request under way reports its own failure. */
export function connectionLost(state: LifecycleState): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' || stage.obstacle.kind !== 'none' || isBusy(stage.session)) return stay(state);
  return change(
    state,
    stage,
    { obstacle: { kind: 'offline', resume: undefined } },
    { kind: 'announce', news: { kind: 'went-offline' } },
  );
}

/** The network is back. The workbook is looked for again by itself; what the person asked waits for another click. */
export function connectionReturned(state: LifecycleState): Step {
  const { stage } = state;
  if (stage.kind === 'not-found' && stage.obstacle.kind === 'offline') {
    return find(state, stage.live, stage.account, stage.wanted, 1);
  }
  if (stage.kind !== 'workbook' || stage.obstacle.kind !== 'offline') return stay(state);
  return change(state, stage, { obstacle: nothingInTheWay }, { kind: 'announce', news: { kind: 'came-online' } });
}

type SignInNews = Extract<LifecycleEvent, { kind: 'signed-in' | 'sign-in-failed' | 'sign-in-asked' }>;

/** Signing in again while a workbook is known: what is believed of its session stays. */
export function obstacleSignIn(state: LifecycleState, event: SignInNews): Step {
  const { stage } = state;
  if (stage.kind !== 'workbook' && stage.kind !== 'not-found') return stay(state);
  const { obstacle } = stage;
  if (event.kind === 'sign-in-asked') {
    if (obstacle.kind !== 'sign-in') return stay(state);
    return request(state, (ticket) => ({
      stage: { ...stage, obstacle: { kind: 'signing-in', ticket, resume: obstacle.resume } },
      effects: [
        {
          kind: 'sign-in',
          ticket,
          isInteractive: true,
          isOtherAccount: event.isOtherAccount,
          claims: obstacle.claims,
        },
      ],
    }));
  }
  if (obstacle.kind !== 'signing-in' || obstacle.ticket !== event.ticket) return stay(state);
  if (event.kind === 'sign-in-failed') {
    const back: Obstacle = { kind: 'sign-in', claims: undefined, resume: obstacle.resume, problem: event.problem };
    return enter(state, { ...stage, obstacle: back });
  }
  return isSamePerson(stage.account, event.account)
    ? goOn(state, obstacle.resume, event.now)
    : find(state, stage.live, event.account, undefined, 1);
}

function isSamePerson(one: Account, other: Account): boolean {
  return one.id === other.id && one.tenantId === other.tenantId;
}
