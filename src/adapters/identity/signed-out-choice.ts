import type { SessionMemory } from './sign-in-options.ts';

const key = 'session-controls.signed-out';

/** Whether the person signed out on purpose: nothing may sign them in again but their own click, also after a reload. */
export interface SignedOutChoice {
  isMade(): boolean;
  make(): void;
  takeBack(): void;
}

/** Where storage is blocked the choice lives as long as the page. */
export function createSignedOutChoice(memory: SessionMemory): SignedOutChoice {
  let isMade = read(memory);
  const remember = (write: () => void) => {
    try {
      write();
    } catch {
      // Blocked or full: the page remembers by itself.
    }
  };
  return {
    isMade: () => isMade,
    make: () => {
      isMade = true;
      remember(() => memory.setItem(key, 'yes'));
    },
    takeBack: () => {
      isMade = false;
      remember(() => memory.removeItem(key));
    },
  };
}

function read(memory: SessionMemory): boolean {
  try {
    return memory.getItem(key) === 'yes';
  } catch {
    return false;
  }
}
