import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { Ticket } from '#domain/lifecycle/state.ts';
import { findWorkbook, readLiveWorkbook, signIn, signOut } from './run-opening.ts';
import { closeOrphan, closeSession, refreshSession, startSession } from './run-session.ts';
import type { Running } from './running.ts';

/** Every effect but what is said: that is at hand without a wait. */
export type WorldlyEffect = Exclude<LifecycleEffect, { kind: 'announce' }>;

/** Carries one effect out; its answer comes back through `dispatch`. Settles when nothing of it is under way any more. */
export async function runEffect(running: Running, effect: WorldlyEffect): Promise<void> {
  switch (effect.kind) {
    case 'read-live-workbook':
      return readLiveWorkbook(running, effect);
    case 'sign-in':
      return signIn(running, effect);
    case 'sign-out':
      return signOut(running);
    case 'find-workbook':
      return findWorkbook(running, effect);
    case 'start-session':
      return startSession(running, effect);
    case 'refresh-session':
      return refreshSession(running, effect);
    case 'close-session':
      return closeSession(running, effect);
    case 'close-orphan':
      return closeOrphan(running, effect);
    case 'abandon': {
      running.drop(effect.ticket);
      return;
    }
    case 'wait': {
      wait(running, effect.ticket, effect.until);
      return;
    }
    case 'remember-session':
      running.memory()?.remember(effect.session);
      await running.memory()?.save();
      return;
    case 'note-contact':
      running.memory()?.noteContact(effect.session);
      return;
    case 'forget-session':
      running.memory()?.end(effect.session, running.ports.clock.now());
      await running.memory()?.save();
      return;
  }
}

function wait(running: Running, ticket: Ticket, until: number): void {
  const { clock } = running.ports;
  const cancel = clock.after(Math.max(0, until - clock.now()), () =>
    running.dispatch({ kind: 'wait-ended', ticket, now: clock.now() }),
  );
  running.onDrop(ticket, cancel);
}
