import type { ReactElement, ReactNode } from 'react';
import { parts } from './ring-parts.ts';

/** One drawing per step, made of the product's own shapes. All that they say stands in words under them. */
export const drawings: readonly (() => ReactElement)[] = [ToolsAroundSheet, RingsRunningDown, TwoSheets];

/** A flow, a script and a connector work in one sheet, which the ring keeps ready. */
function ToolsAroundSheet(): ReactElement {
  return (
    <Drawing>
      <path className="dim" d="M60 17c36 0 40 20 74 25M60 46h72M60 75c36 0 40-20 74-25" />
      <Tool y={6} sign="M46 13v8l7-4z" />
      <Tool y={35} sign="M46.500 42.500 43 46l3.500 3.500M53.500 42.500 57 46l-3.500 3.500" />
      <Tool y={64} sign="M45 71v8M55 71v8M45 75h10" />
      <Ring cx={180} cy={46} r={40} minutes={5} width={8} />
      <Sheet x={160} y={28} />
    </Drawing>
  );
}

/** Five minutes, three, one; and a use starts them anew. */
function RingsRunningDown(): ReactElement {
  return (
    <Drawing>
      {[5, 3, 1].map((minutes, index) => (
        <g key={minutes}>
          <Ring cx={36 + index * 66} cy={46} r={26} minutes={minutes} width={6} />
          <text x={36 + index * 66} y="52">
            {minutes}
          </text>
        </g>
      ))}
      <path d="M240.500 38.500A11 11 0 1 0 243 46" />
      <path d="M242.500 32v7.500H235" />
    </Drawing>
  );
}

/** Changes that stay, and a copy of which nothing does. */
function TwoSheets(): ReactElement {
  return (
    <Drawing>
      <g className="fresh">
        <Sheet x={54} y={24} />
        <circle className="full" cx="96" cy="62" r="11" />
        <path className="on-full" d="m91.500 62 3.500 3.500 6-7" />
      </g>
      <path className="faint" d="M130 20v52" />
      <g className="dim">
        <Sheet x={166} y={24} />
      </g>
    </Drawing>
  );
}

function Drawing({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <svg className="drawing" viewBox="0 0 260 92" aria-hidden>
      {children}
    </svg>
  );
}

function Tool({ y, sign }: { readonly y: number; readonly sign: string }): ReactElement {
  return (
    <>
      <rect className="surface" x="39" y={y} width="22" height="22" rx="5" />
      <path d={sign} />
    </>
  );
}

function Sheet({ x, y }: { readonly x: number; readonly y: number }): ReactElement {
  return (
    <>
      <rect className="surface" x={x} y={y} width="40" height="36" rx="4" />
      <path d={`M${String(x)} ${String(y + 12)}h40m-27-12v36m-13-12h40`} />
    </>
  );
}

interface RingProps {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly minutes: number;
  readonly width: number;
}

function Ring({ cx, cy, r, minutes, width }: RingProps): ReactElement {
  return (
    <g transform={`rotate(-90 ${String(cx)} ${String(cy)})`}>
      {parts(minutes).map(({ from, isLeft }) => (
        <circle
          key={from}
          className={isLeft ? 'left-part' : 'spent-part'}
          cx={cx}
          cy={cy}
          r={r}
          pathLength={300}
          strokeWidth={isLeft ? width : 2.5}
          strokeDasharray="54 246"
          strokeDashoffset={-from}
        />
      ))}
    </g>
  );
}
