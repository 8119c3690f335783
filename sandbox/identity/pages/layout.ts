import { html, raw } from 'hono/html';
import { pageStyle } from './style.ts';

export type Markup = ReturnType<typeof html>;

/** Letter by letter what the policy's hash was taken of. */
const styleElement = raw(`<style>${pageStyle}</style>`);

/** The frame of every page. Everything interpolated by `html` is escaped. */
export function layout(title: string, body: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <main>
          <p class="brand">Sandbox sign-in</p>
          ${body}
        </main>
      </body>
    </html>`;
}
