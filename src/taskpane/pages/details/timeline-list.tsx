import type { ReactElement } from 'react';
import { aboutMinutes } from '../../main-screen/ring.ts';
import { say, type Message } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { timeOfDay } from '../time-words.ts';
import type { TimelinePoint } from './details-view.ts';
import { leftBefore } from './timeline-shape.ts';

interface TimelineListProps {
  readonly points: readonly TimelinePoint[];
  readonly words: Words;
}

/** The same as the chart, for those who would rather read it; the newest first. */
export function TimelineList({ points, words }: TimelineListProps): ReactElement {
  const rows = points.map((point, index) => ({ point, leftMs: leftBefore(points, index) })).reverse();
  return (
    <div>
      <h2 id="what-happened">{words.say(say('detail.happened'))}</h2>
      <table className="timeline-list" aria-labelledby="what-happened">
        <thead>
          <tr>
            <th scope="col">{words.say(say('detail.time'))}</th>
            <th scope="col">{words.say(say('detail.event'))}</th>
            <th scope="col">{words.say(say('detail.leftBefore'))}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ point, leftMs }, index) => (
            <tr key={index}>
              <td className="time">{timeOfDay(words, point.at)}</td>
              <td>{words.say(eventWords(point.kind))}</td>
              <td className="left">{leftMs === undefined ? '–' : words.say(shortLeft(leftMs))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function eventWords(kind: TimelinePoint['kind']): Message {
  switch (kind) {
    case 'over':
      return say('event.overOurs');
    case 'expired':
      return say('event.expiredSaid');
    case 'started':
    case 'taken':
    case 'refreshed':
    case 'checked':
    case 'closed':
      return say(`event.${kind}`);
  }
}

function shortLeft(leftMs: number): Message {
  return leftMs < 60_000 ? say('left.shortLess') : say('left.short', { min: aboutMinutes(leftMs) });
}
