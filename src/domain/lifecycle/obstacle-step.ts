import type { LifecycleEffect, Step } from './effect.ts';
import { find, open, signIn } from './opening.ts';
import { insteadOf } from './other-person-step.ts';
import { perform } from './session-command.ts';
import { isBusy } from './session-under-way.ts';
import { nothingInTheWay, type LifecycleState, type Obstacle, type Resume, type Stage, type Ticket } from './state.ts';
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
      return stage.signingIn === undefined ? open(state, undefined) : stay(state);
    case 'host-silent':
      return open(state, undefined);
    case 'not-found':
      return now < state.quietUntil ? waitToFind(state, stage, now) : findAgain(state, stage, 1);
    case 'workbook':
      return stage.obstacle.kind === 'none' || isWaiting(stage.obstacle)
        ? stay(state)
        : goOn(state, resumeOf(stage.obstacle), now);
    case 'signed-out':
      return stage.problem === undefined
        ? stay(state)
        : signIn(state, stage.live, { isByPerson: true, isOtherAccount: false, wanted: stage.wanted });
    case 'other-person':
      return stage.problem === undefined ? stay(state) : insteadOf(state, stage, false);
    case 'opening':
    case 'signing-in':
    case 'finding':
      return stay(state);
  }
}

function resumeOf(obstacle: Exclude<Obstacle, { kind: 'none' }>): Resume | undefined {
  return obstacle.resume;
}

/** What was asked before something stood in its way goes on. */
export function goOn(state: LifecycleState, resume: Resume | undefined, now: number): Step {
  const { stage } = state;
  if (stage.kind === 'not-found') return findAgain(state, stage, resume?.kind === 'find' ? resume.attempt : 1);
  if (stage.kind !== 'workbook') return stay(state);
  const clear = { ...stage, obstacle: nothingInTheWay };
  if (resume?.kind === 'command') {
    return perform({ ...state, stage: clear }, clear, resume.command, now, resume.attempt);
  }
  const { live } = stage;
  if (resume?.kind === 'find' && live.kind === 'addressed') {
    return find(state, live, stage.account, { access: stage.access, wanted: undefined, attempt: resume.attempt });
  }
  return enter(state, clear);
}

type NotFound = Extract<Stage, { kind: 'not-found' }>;

function findAgain(state: LifecycleState, { live, account, access, wanted }: NotFound, attempt: number): Step {
  return find(state, live, account, { access, wanted, attempt });
}

/** There were too many requests: the lookup goes on when it is over. */
function waitToFind(state: LifecycleState, stage: NotFound, since: number): Step {
  const until = state.quietUntil;
  return request(state, (ticket) => ({
    stage: {
      ...stage,
      obstacle: {
        kind: 'waiting',
        ticket,
        since,
        until,
        isTold: state.isQuietTold,
        resume: { kind: 'find', attempt: 1 },
      },
    },
    effects: [{ kind: 'wait', ticket, until }],
  }));
}

function isWaiting({ kind }: Obstacle): boolean {
  return kind === 'waiting' || kind === 'retrying' || kind === 'signing-in' || kind === 'asking-permission';
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

/**
 * The network is back. Person and workbook are looked for again by themselves and without a window; what the person asked
 * waits for another click.
 */
export function connectionReturned(state: LifecycleState): Step {
  const { stage } = state;
  if (stage.kind === 'signed-out' && stage.problem?.kind === 'offline') {
    const { live, wanted } = stage;
    return saying(cameOnline, signIn(state, live, { isByPerson: false, isOtherAccount: false, wanted }));
  }
  if (stage.kind === 'other-person' && stage.problem?.kind === 'offline') {
    return enter(state, { ...stage, problem: undefined }, cameOnline);
  }
  if (stage.kind === 'not-found' && stage.obstacle.kind === 'offline') {
    return saying(cameOnline, findAgain(state, stage, 1));
  }
  if (stage.kind !== 'workbook' || stage.obstacle.kind !== 'offline') return stay(state);
  return change(state, stage, { obstacle: nothingInTheWay }, cameOnline);
}

const cameOnline: LifecycleEffect = { kind: 'announce', news: { kind: 'came-online' } };

function saying(said: LifecycleEffect, step: Step): Step {
  return { state: step.state, effects: [...step.effects, said] };
}
