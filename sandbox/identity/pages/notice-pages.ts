import { html } from 'hono/html';
import { layout, type Markup } from './layout.ts';
import type { ErrorReport } from '../errors/error-report.ts';

/** The page for everything the app must not hear of, with what a help desk asks for. */
export function errorPage(message: string, report: ErrorReport): Markup {
  return layout(
    'Sign in to your account',
    html`<h1>Sorry, but we’re having trouble signing you in.</h1>
      <p role="alert">${message}</p>
      <dl>
        <dt>Trace ID</dt>
        <dd>${report.trace_id}</dd>
        <dt>Correlation ID</dt>
        <dd>${report.correlation_id}</dd>
        <dt>Timestamp</dt>
        <dd>${report.timestamp}</dd>
      </dl>`,
  );
}

export function signedOutPage(): Markup {
  return layout(
    'Sign out',
    html`<h1>You signed out of your account</h1>
      <p>It’s a good idea to close all browser windows.</p>`,
  );
}

/** What `error_uri` points to. */
export function errorExplanationPage(number: number, text: string): Markup {
  return layout(
    `AADSTS${number}`,
    html`<h1>AADSTS${number}</h1>
      <p>${text}</p>`,
  );
}
