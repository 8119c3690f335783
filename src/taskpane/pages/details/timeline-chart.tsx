import type { ReactElement } from 'react';
import { moment, say, type MessageKey } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { timeOfDay } from '../time-words.ts';
import type { TimelinePoint } from './details-view.ts';
import { TimelineMark } from './timeline-marks.tsx';
import { chart, chartY, timelineShape, type Fall } from './timeline-shape.ts';

interface TimelineChartProps {
  readonly points: readonly TimelinePoint[];
  readonly now: number;
  readonly words: Words;
}

const legend = ['started', 'refreshed', 'checked', 'over', 'expired', 'closed'] as const;
const warnAtMs = 2 * 60_000;

/** Time left over clock time, as a picture with one sentence; the same stands in the list. */
export function TimelineChart({ points, now, words }: TimelineChartProps): ReactElement {
  const shape = timelineShape(points, now);
  return (
    <div>
      <h2>{words.say(say('detail.chart'))}</h2>
      <svg
        className="chart"
        viewBox={`0 0 ${chart.width} ${chart.height}`}
        role="img"
        aria-label={sentenceOf(shape === undefined ? [] : points, words)}
      >
        <path
          className="grid"
          d={`M${chart.start} ${chart.top}H${chart.end}M${chart.start} ${chart.floor}H${chart.end}`}
        />
        {[5, 2, 0].map((minutes) => (
          <text key={minutes} className="scale" x={chart.start - 6} y={chartY(minutes * 60_000) + 4}>
            {minutes}
          </text>
        ))}
        {shape !== undefined && (
          <>
            <path className="area" d={shape.falls.map(area).join('')} />
            <path className="warn" d={`M${chart.start} ${chartY(warnAtMs)}H${chart.end}`} />
            <path className="fall" d={shape.falls.map(line).join('')} />
            <path
              className="gone"
              d={shape.overs.map(({ fromX, toX }) => `M${fromX} ${chart.floor}H${toX}`).join('')}
            />
            {shape.marks.map(({ kind, x }, index) => (
              <g key={index} transform={`translate(${x} ${chart.marks})`}>
                <TimelineMark kind={kind} />
              </g>
            ))}
            {shape.times.map(({ at, x }) => (
              <text key={at} x={x} y={chart.times}>
                {timeOfDay(words, at)}
              </text>
            ))}
          </>
        )}
      </svg>
      <ul className="legend">
        {legend.map((kind) => (
          <li key={kind}>
            <svg className="legend-mark" viewBox="-6 -6 12 12" aria-hidden>
              <TimelineMark kind={kind} />
            </svg>
            {words.say(say(legendWord(kind, points)))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A session that was taken over did not start here, and has the same mark. */
function legendWord(kind: (typeof legend)[number], points: readonly TimelinePoint[]): MessageKey {
  return kind === 'started' && points.some((point) => point.kind === 'taken') ? 'event.taken' : `event.${kind}`;
}

function sentenceOf(points: readonly TimelinePoint[], words: Words): string {
  if (points.length === 0) return words.say(say('detail.altNone'));
  const events = points.map(({ kind, at }) => words.say(say(`event.${kind}At`, { time: moment(at) })));
  const list = new Intl.ListFormat(words.language, { type: 'unit', style: 'short' });
  return words.say(say('detail.alt', { events: list.format(events) }));
}

function line({ fromX, toX, toY }: Fall): string {
  return `M${fromX} ${chart.top}L${toX} ${toY}`;
}

function area({ fromX, toX, toY }: Fall): string {
  return `M${fromX} ${chart.floor}V${chart.top}L${toX} ${toY}V${chart.floor}Z`;
}
