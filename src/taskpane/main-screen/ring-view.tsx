import { memo, type ReactElement } from 'react';
import { moment, say, type Message } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import type { RingModel } from './card-model.ts';
import { Icon } from './icon.tsx';
import { aboutMinutes, fullRingSeconds } from './ring.ts';

interface RingProps {
  readonly ring: RingModel;
  readonly words: Words;
}

/** Five parts of a minute each; what is left is thick and ends at twelve o'clock, as a hand would take the time away. */
export const RingView = memo(function RingView({ ring, words }: RingProps): ReactElement {
  const { secondsLeft, badge } = ring;
  const isOpen = secondsLeft > 0;
  const alt = isOpen ? words.say(altOf(ring)) : undefined;
  const circle = { cx: 50, cy: 50, r: 43, fill: 'none', pathLength: fullRingSeconds, transform: 'rotate(-90 50 50)' };
  return (
    <div className={`mark ring-${ring.tone}${ring.isSmall ? ' small' : ''}`}>
      <svg viewBox="0 0 100 100" {...(isOpen ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}>
        <mask id="ring-gaps" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="100">
          <circle {...circle} stroke="#fff" strokeWidth="14" strokeDasharray="55 5" strokeDashoffset="-2.5" />
        </mask>
        <g mask="url(#ring-gaps)">
          <circle
            {...circle}
            className="spent"
            strokeWidth="3"
            strokeDasharray={`${fullRingSeconds - secondsLeft} ${fullRingSeconds}`}
          />
          <circle
            {...circle}
            className="left"
            strokeWidth={isOpen ? 9 : 0}
            strokeDasharray={`${secondsLeft} ${fullRingSeconds}`}
            strokeDashoffset={secondsLeft - fullRingSeconds}
          />
        </g>
      </svg>
      <span className="core" aria-hidden>
        <Core ring={ring} words={words} />
      </span>
      {badge !== undefined && (
        <span className="badge" aria-hidden>
          <Icon name={badge} />
        </span>
      )}
    </div>
  );
});

/** Kept open, the ring is full whatever is left of the session: its end is what counts. */
function altOf({ core, secondsLeft }: RingModel): Message {
  if (core.kind === 'until') return say('val.until', { time: moment(core.at) });
  return say('ring.alt', { min: aboutMinutes(secondsLeft * 1000) });
}

function Core({ ring: { core }, words }: RingProps): ReactElement | undefined {
  switch (core.kind) {
    case 'none':
      return undefined;
    case 'icon':
      return <Icon name={core.icon} />;
    case 'time':
      return (
        <>
          <span className="line">{words.say(say('ring.about'))}</span>
          <span className="number">{core.minutes}</span>
          <span className="line">{words.say(say('ring.unit'))}</span>
        </>
      );
    case 'less':
      return (
        <>
          <span className="line">{words.say(say('ring.less'))}</span>
          <span className="number short">{words.say(say('ring.lessUnit'))}</span>
        </>
      );
    case 'until':
      return (
        <>
          <span className="line">{words.say(say('ring.until'))}</span>
          <span className="number short">{words.say(say('ring.untilTime', { time: moment(core.at) }))}</span>
        </>
      );
    case 'seconds':
      return <span className="number short">{words.say(say('ring.seconds', { s: core.seconds }))}</span>;
  }
}
