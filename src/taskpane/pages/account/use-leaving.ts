import { useEffect, useState } from 'react';
import type { Pane } from '#application/pane.ts';
import type { PersonAsked } from '#domain/lifecycle/event.ts';
import { isHeard } from '#domain/lifecycle/is-heard.ts';
import { openSessionOf } from '../open-session.ts';
import { nextToClose } from './next-to-close.ts';

/** What the person asked for that would leave open sessions behind. */
type Leaving = Extract<PersonAsked, { kind: 'sign-out-asked' | 'sign-in-asked' }>;

/** Where the question stands: asked, or answered and not done yet; `stuck` where some could not be closed. */
export type LeavingWay = 'asking' | 'closing' | 'stuck' | 'waiting-to-leave';

interface LeavingDeeds {
  /** Undefined while nobody wants to leave, or where nothing is lost by it. */
  readonly way: LeavingWay | undefined;
  readonly wish: (asked: Leaving) => void;
  readonly close: () => void;
  readonly leave: () => void;
  readonly stay: () => void;
}

/** Signing out or switching: first the question, where sessions may be open, and then the wish, as soon as it is heard. */
export function useLeaving(pane: Pane, onStuck: () => void): LeavingDeeds {
  const [asked, setAsked] = useState<Leaving>();
  const [way, setWay] = useState<LeavingWay>('asking');

  useEffect(() => {
    if (asked === undefined || way === 'asking' || way === 'stuck') return undefined;
    const leave = (): void => {
      if (!isHeard(pane.state(), asked)) return;
      setAsked(undefined);
      pane.ask(asked);
    };
    if (way === 'waiting-to-leave') {
      leave();
      return pane.subscribe(leave);
    }
    const tried = new Set<string>();
    let isStuck = false;
    const goOn = (): void => {
      if (isStuck) return;
      const next = nextToClose(pane.sessions.current(), tried);
      switch (next.kind) {
        case 'wait':
          return;
        case 'all-closed':
          return setWay('waiting-to-leave');
        case 'close':
          tried.add(next.key);
          pane.sessions.ask(next.key, { kind: 'close', isConfirmed: true });
          // What is refused at once changes nothing, and nobody would be told.
          return goOn();
        case 'stuck':
          isStuck = true;
          setWay('stuck');
          return onStuck();
      }
    };
    const stop = pane.sessions.subscribe(goOn);
    goOn();
    return stop;
  }, [pane, asked, way, onStuck]);

  return {
    way: asked === undefined ? undefined : way,
    wish: (wish) => {
      if (pane.sessions.current().every((one) => openSessionOf(one) === undefined)) return pane.ask(wish);
      setWay('asking');
      setAsked(wish);
    },
    close: () => setWay('closing'),
    leave: () => setWay('waiting-to-leave'),
    stay: () => setAsked(undefined),
  };
}
