import type { ReactElement } from 'react';

/** The product's mark in one color: five minutes round a workbook's cells, the first one spent. */
export function Mark(): ReactElement {
  return (
    <svg className="product-mark" viewBox="0 0 64 64" aria-hidden>
      <g fill="none" stroke="currentColor" strokeWidth="7">
        <path d="M58.46 26.62A27 27 0 0 1 50.24 51.91M45.3 55.5A27 27 0 0 1 18.7 55.5M13.76 51.91A27 27 0 0 1 5.54 26.62M7.43 20.8A27 27 0 0 1 28.94 5.17" />
        <path d="M35.06 5.17A27 27 0 0 1 56.57 20.8" strokeOpacity=".4" />
      </g>
      <path d="M22 22h9v9h-9zM22 33h9v9h-9zM33 22h9v9h-9zM33 33h9v9h-9z" fill="currentColor" />
    </svg>
  );
}
