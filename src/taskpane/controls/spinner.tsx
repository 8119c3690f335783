import type { ReactElement } from 'react';

/** Turns while an answer is awaited; with less motion it stands still. */
export function Spinner(): ReactElement {
  return (
    <svg className="spinner" viewBox="0 0 20 20" aria-hidden>
      <circle cx="10" cy="10" r="7" fill="none" strokeWidth="2" opacity=".35" />
      <path d="M10 3a7 7 0 0 1 7 7" fill="none" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
