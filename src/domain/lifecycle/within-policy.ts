import type { Policy } from '../preferences/policy.ts';
import type { AskedCommand } from './command.ts';
import type { LifecycleEvent } from './event.ts';

/**
 * What is left of an event where an administrator fixed something: a start makes the one choice that is allowed, keeping
 * open ends in time. Undefined: it is not allowed at all, and the pane does not offer it.
 */
export function withinPolicy(policy: Policy, event: LifecycleEvent): LifecycleEvent | undefined {
  switch (event.kind) {
    case 'command-asked': {
      const command = commandWithin(policy, event.command);
      return command === undefined ? undefined : { ...event, command };
    }
    case 'keep-asked': {
      const { longestKeepOpenMs } = policy;
      if (longestKeepOpenMs === undefined) return event;
      if (longestKeepOpenMs === 0) return undefined;
      return { ...event, until: Math.min(event.until, event.now + longestKeepOpenMs) };
    }
    default:
      return event;
  }
}

function commandWithin({ changes, isTakeOverAllowed }: Policy, command: AskedCommand): AskedCommand | undefined {
  switch (command.kind) {
    case 'start':
      return changes === undefined ? command : { ...command, changes };
    case 'take-over':
      return isTakeOverAllowed ? command : undefined;
    case 'refresh':
    case 'close':
    case 'confirm-gone':
      return command;
  }
}
