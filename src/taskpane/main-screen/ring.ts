import { estimatedLeftMs, idleLifeMs, idlePhase } from '#domain/workbook-session/idle-estimate.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import type { Core, IconName, RingModel, Tone } from './card-model.ts';

/** Seconds of a full ring: five parts of a minute each. */
export const fullRingSeconds = idleLifeMs / 1000;

/** Whole minutes for "about … min left": to the nearest, and never none while any time is left. */
export function aboutMinutes(leftMs: number): number {
  return Math.max(1, Math.round(leftMs / 60_000));
}

/** What a ring shows that does not move: whole parts, so that it changes with the number in it, once a minute. */
export function restingSeconds(secondsLeft: number): number {
  return secondsLeft === 0 ? 0 : aboutMinutes(secondsLeft * 1000) * 60;
}

/** The ring where no session is believed open: thin, with the reason as an icon. */
export function emptyRing(icon: IconName | undefined, badge?: IconName): RingModel {
  const core: Core = icon === undefined ? { kind: 'none' } : { kind: 'icon', icon };
  return { tone: 'quiet', secondsLeft: 0, core, badge, isSmall: false };
}

/** The ring of a session: its time, or the hourglass once our estimate has run out. */
export function sessionRing(
  session: Pick<WorkbookSession, 'lastContactAt'>,
  now: number,
  tone: Tone,
  badge?: IconName,
): RingModel {
  const leftMs = estimatedLeftMs(session, now);
  const phase = idlePhase(leftMs);
  if (phase === 'over') return { ...emptyRing('Hourglass', badge), tone };
  const core: Core = phase === 'last' ? { kind: 'less' } : { kind: 'time', minutes: aboutMinutes(leftMs) };
  return { tone, secondsLeft: Math.ceil(leftMs / 1000), core, badge, isSmall: false };
}
