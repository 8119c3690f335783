import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { Ticket } from '#domain/lifecycle/state.ts';
import { setKeepAlarm } from './keep-alarm.ts';
import { findWorkbook, readLiveWorkbook, signIn, signOut } from './run-opening.ts';
import { spread } from './memory-news.ts';
import { closeOrphan, closeSession, refreshSession } from './run-session.ts';
import type { Running } from './running.ts';
import { startSession } from './start-session.ts';
import { watchFile } from './watch-file.ts';

/** Every effect but what is said: that is at hand without a wait. */
export type WorldlyEffect = Exclude<LifecycleEffect, { kind: 'announce' }>;

/** Carries one effect out; its answer comes back through `dispatch`. Settles when nothing of it is under way any more. */
export async function runEffect(running: Running, effect: WorldlyEffect): Promise<void> {
  const { person, ports } = running;
  switch (effect.kind) {
    case 'read-live-workbook':
      return readLiveWorkbook(running, effect);
    case 'sign-in':
      return signIn(running, effect);
    case 'sign-out':
      return signOut(running, effect);
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
    case 'watch-file':
      // Beside everything else for a minute: nobody waits for it.
      void watchFile(running, effect);
      return;
    case 'set-keep-alarm':
      setKeepAlarm(running, effect);
      return;
    case 'abandon': {
      running.drop(effect.ticket);
      return;
    }
    case 'wait': {
      wait(running, effect.ticket, effect.until);
      return;
    }
    case 'remember-session':
      person.memory()?.remember(effect.session);
      return spread(running);
    case 'note-contact':
      person.memory()?.noteContact(effect.session);
      return;
    case 'end-session':
      person.memory()?.end(effect.session, { end: effect.end, at: ports.clock.now() });
      return spread(running);
    case 'clear-session': {
      const memory = person.memory();
      const { id } = effect.session;
      const known = memory?.all(ports.clock.now()) ?? [];
      memory?.clear(known.flatMap((one) => (one.kind === 'session' && one.session.id === id ? [one.key] : [])));
      return spread(running);
    }
    case 'note-keep-stopped':
      person.memory()?.noteKeepStopped(effect.session, effect.stopped);
      return;
    case 'note-refusal':
      person.memory()?.noteRefusal(effect.workbook, effect.problem);
      return;
    case 'remember-all-files':
      person.memory()?.chooseAllFiles(effect.choice);
      return spread(running);
  }
}

function wait(running: Running, ticket: Ticket, until: number): void {
  const { clock } = running.ports;
  const cancel = clock.after(Math.max(0, until - clock.now()), () =>
    running.dispatch({ kind: 'wait-ended', ticket, now: clock.now() }),
  );
  running.onDrop(ticket, cancel);
}
