import type { ReactElement } from 'react';
import { restingSeconds } from '../../main-screen/ring.ts';
import { QuestionMark } from './question-mark.tsx';
import type { SessionLineState } from './sessions-view.ts';

const maskId = 'small-ring-gaps';
const circle = { cx: 50, cy: 50, r: 43, fill: 'none', pathLength: 300, transform: 'rotate(-90 50 50)' };

/** The gaps of all rings of a list, drawn once. */
export function SmallRingGaps(): ReactElement {
  return (
    <svg className="unseen" aria-hidden>
      <mask id={maskId} maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="100">
        <circle {...circle} stroke="#fff" strokeWidth="14" strokeDasharray="55 5" strokeDashoffset="-2.5" />
      </mask>
    </svg>
  );
}

interface SmallRingProps {
  readonly state: SessionLineState;
  readonly isMoving: boolean;
}

/** The ring of the main screen, small and without words: the line beside it says the same. */
export function SmallRing({ state, isMoving }: SmallRingProps): ReactElement {
  const secondsLeft = isMoving ? secondsIn(state) : restingSeconds(secondsIn(state));
  const isAsking = state.kind === 'over' || state.kind === 'uncertain' || state.kind === 'maybe-started';
  return (
    <span className={`small-ring ring-${toneOf(state)}`} aria-hidden>
      <svg viewBox="0 0 100 100">
        <g mask={`url(#${maskId})`}>
          <circle {...circle} className="spent" strokeWidth="3" strokeDasharray={`${300 - secondsLeft} 300`} />
          <circle
            {...circle}
            className="left"
            strokeWidth={secondsLeft > 0 ? 9 : 0}
            strokeDasharray={`${secondsLeft} 300`}
            strokeDashoffset={secondsLeft - 300}
          />
        </g>
      </svg>
      {isAsking && <QuestionMark />}
    </span>
  );
}

function secondsIn(state: SessionLineState): number {
  switch (state.kind) {
    case 'active':
    case 'soon':
    case 'last':
    case 'uncertain':
      return state.secondsLeft;
    case 'kept':
      return 300;
    case 'over':
    case 'maybe-started':
    case 'expired':
    case 'closed':
    case 'broken':
      return 0;
  }
}

function toneOf({ kind }: SessionLineState): string {
  switch (kind) {
    case 'active':
    case 'kept':
      return 'jade';
    case 'soon':
      return 'amber';
    case 'last':
      return 'red';
    case 'over':
    case 'uncertain':
    case 'maybe-started':
    case 'expired':
    case 'closed':
    case 'broken':
      return 'quiet';
  }
}
