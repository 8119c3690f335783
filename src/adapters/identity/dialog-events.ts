import type { SignInWindowEnded, SignInWindowListener } from '#application/ports/sign-in-window.ts';
import { dialogMessageFrom, type DialogMessage } from './dialog-message.ts';

export type DialogEvent = DialogMessage | SignInWindowEnded;

export interface DialogEvents {
  readonly listener: SignInWindowListener;
  /** The next thing the window told, in order; waits for it if need be. One reader at a time. */
  next(): Promise<DialogEvent>;
}

/** @param origin ours: messages of any other are passed over. Some hosts do not tell the origin. */
export function createDialogEvents(origin: string): DialogEvents {
  const heard: DialogEvent[] = [];
  let reader: ((event: DialogEvent) => void) | undefined;
  const tell = (event: DialogEvent) => {
    if (reader === undefined) {
      heard.push(event);
      return;
    }
    reader(event);
    reader = undefined;
  };
  return {
    listener: {
      onMessage: (message) => {
        if (message.origin !== undefined && message.origin !== origin) return;
        const event = dialogMessageFrom(message.text);
        if (event !== undefined) tell(event);
      },
      onEnded: tell,
    },
    next: () => {
      const first = heard.shift();
      if (first !== undefined) return Promise.resolve(first);
      return new Promise((resolve) => {
        reader = resolve;
      });
    },
  };
}
