import type { Command } from '#domain/lifecycle/command.ts';
import type { LifecycleState, Resume } from '#domain/lifecycle/state.ts';
import { refreshPurposes } from '../effects/refresh-purposes.ts';
import type { CallPurpose } from '../ports/graph-activity.ts';

/** The repetition of a call waits. Times are milliseconds since 1970. */
export interface CallWait {
  /** What the call that is repeated may have been for. */
  readonly purposes: readonly CallPurpose[];
  readonly since: number;
  readonly until: number;
}

/** The wait that this state stands in. What was not tried yet may wait as well, but no call of it is there to be shown. */
export function callWaitIn({ stage }: LifecycleState): CallWait | undefined {
  if (!('obstacle' in stage)) return undefined;
  const { obstacle } = stage;
  if (obstacle.kind !== 'waiting' && obstacle.kind !== 'retrying') return undefined;
  const { resume, since, until } = obstacle;
  return resume.attempt === 1 ? undefined : { purposes: purposesOf(resume), since, until };
}

function purposesOf(resume: Resume): readonly CallPurpose[] {
  return resume.kind === 'find' ? ['find'] : purposesOfCommand(resume.command);
}

function purposesOfCommand(command: Command): readonly CallPurpose[] {
  switch (command.kind) {
    case 'start':
      return ['start', 'poll'];
    case 'refresh':
      return [refreshPurposes[command.why]];
    case 'close':
      return ['close'];
    case 'take-over':
      return ['take-over'];
    case 'confirm-gone':
      return ['confirm'];
  }
}

/** One wait ends where it was meant to end: another end is another wait. */
export function isSameWait(one: CallWait | undefined, other: CallWait | undefined): boolean {
  return one?.since === other?.since && one?.until === other?.until;
}
