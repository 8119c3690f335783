import { idleLifeMs } from '#domain/workbook-session/idle-estimate.ts';
import type { TimelinePoint } from './details-view.ts';

const minute = 60_000;
/** Older than this scrolls away. */
const longestMs = 30 * minute;
/** A younger timeline would stretch one minute over the whole width. */
const shortestMs = 6 * minute;

export const chart = {
  width: 288,
  height: 128,
  start: 28,
  end: 280,
  top: 18,
  floor: 84,
  marks: 100,
  times: 122,
} as const;

/** A stretch of time in which nobody spoke to the session: its time left falls. */
export interface Fall {
  readonly fromX: number;
  readonly toX: number;
  readonly toY: number;
}

export interface TimelineShape {
  readonly falls: readonly Fall[];
  /** From where the session is probably over to where that was cleared up. */
  readonly overs: readonly { readonly fromX: number; readonly toX: number }[];
  readonly marks: readonly { readonly kind: TimelinePoint['kind']; readonly x: number }[];
  readonly times: readonly { readonly at: number; readonly x: number }[];
}

/** Height of a time left; the dotted line stands at two minutes. */
export function chartY(leftMs: number): number {
  return chart.floor - (Math.min(idleLifeMs, Math.max(0, leftMs)) / idleLifeMs) * (chart.floor - chart.top);
}

/** Milliseconds left just before something happened, by our estimate; undefined where nothing was running. */
export function leftBefore(points: readonly TimelinePoint[], index: number): number | undefined {
  const point = points[index];
  const before = points
    .slice(0, index)
    .filter(({ kind }) => isContact(kind))
    .at(-1);
  if (point === undefined || before === undefined || point.kind === 'over') return undefined;
  const leftMs = before.at + idleLifeMs - point.at;
  return leftMs > 0 ? leftMs : undefined;
}

/** The points of the last 30 minutes as lines and marks; undefined where there are none. */
export function timelineShape(points: readonly TimelinePoint[], now: number): TimelineShape | undefined {
  const latest = points.at(-1);
  if (latest === undefined) return undefined;
  const isEnded = latest.kind === 'expired' || latest.kind === 'closed';
  const until = isEnded ? latest.at : Math.max(now, latest.at);
  const shown = points.filter(({ at }) => at >= until - longestMs);
  const first = shown[0];
  if (first === undefined) return undefined;
  const spanMs = Math.max(shortestMs, (until - first.at) * 1.05);
  const x = (at: number): number => chart.start + ((at - first.at) / spanMs) * (chart.end - chart.start);

  const falls: Fall[] = [];
  const overs: { fromX: number; toX: number }[] = [];
  for (const [index, point] of shown.entries()) {
    const nextAt = shown[index + 1]?.at ?? until;
    if (isContact(point.kind)) {
      const toAt = Math.min(nextAt, point.at + idleLifeMs);
      falls.push({ fromX: x(point.at), toX: x(toAt), toY: chartY(point.at + idleLifeMs - toAt) });
    } else if (point.kind === 'over') overs.push({ fromX: x(point.at), toX: x(nextAt) });
  }
  return {
    falls,
    overs,
    marks: shown.map(({ kind, at }) => ({ kind, x: x(at) })),
    times: timesUnder(shown, first.at, spanMs, x),
  };
}

function isContact(kind: TimelinePoint['kind']): boolean {
  return kind === 'started' || kind === 'taken' || kind === 'refreshed' || kind === 'checked';
}

/** Wide enough for `10:45` at ten pixels. */
const narrowestPx = 34;

/** The first and the last event, whatever has an end of its own, and round times between, as far as they have room. */
function timesUnder(
  shown: readonly TimelinePoint[],
  from: number,
  spanMs: number,
  x: (at: number) => number,
): TimelineShape['times'] {
  const roundMs = spanMs > 20 * minute ? 10 * minute : 5 * minute;
  const ends = shown.filter(({ kind }) => kind === 'over' || kind === 'expired' || kind === 'closed');
  const rounds: number[] = [];
  for (let at = Math.ceil(from / roundMs) * roundMs; at < from + spanMs; at += roundMs) rounds.push(at);
  const wanted = [from, ...[...ends].reverse().map(({ at }) => at), ...rounds];
  const taken: { at: number; x: number }[] = [];
  for (const at of wanted) {
    const place = Math.min(x(at), chart.end - narrowestPx / 2 + 4);
    if (taken.every((other) => Math.abs(other.x - place) >= narrowestPx)) taken.push({ at, x: place });
  }
  return taken.sort((one, other) => one.x - other.x);
}
