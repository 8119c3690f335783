import { createHash } from 'node:crypto';

/** The one style sheet of all pages, inline; the policy allows it by its hash and nothing else. */
export const pageStyle = `
:root { color-scheme: light; font: 15px/1.4 "Segoe UI", system-ui, sans-serif; color: #1b1b1b; background: #f2f2f2; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 16px; }
main { width: 100%; max-width: 440px; background: #fff; padding: 44px; box-shadow: 0 2px 6px rgb(0 0 0 / 20%); }
.brand { margin: 0 0 16px; font-weight: 600; color: #5e5e5e; }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 28px; font-weight: 600; }
p { margin: 0 0 12px; }
label { display: block; margin-bottom: 4px; }
.field { margin-bottom: 16px; }
.field input { width: 100%; font: inherit; padding: 6px 8px; border: 1px solid #666; border-radius: 2px; }
.tick { display: flex; gap: 8px; align-items: center; margin-bottom: 24px; }
.tick label { margin: 0; }
.buttons { display: flex; flex-direction: row-reverse; gap: 8px; }
button { font: inherit; min-width: 108px; padding: 6px 12px; border: 1px solid #8a8a8a; border-radius: 2px; background: #e6e6e6; color: #1b1b1b; cursor: pointer; }
button.primary { background: #0067b8; border-color: #0067b8; color: #fff; }
button:hover { filter: brightness(.93); }
:focus-visible { outline: 2px solid #000; outline-offset: 2px; }
.problem { color: #b10e1c; }
ul { margin: 0 0 16px; padding-left: 20px; }
ul.accounts { list-style: none; padding: 0; }
ul.accounts button { width: 100%; text-align: left; margin-bottom: 4px; padding: 10px 12px; background: #fff; }
ul.accounts small { display: block; color: #5e5e5e; }
details { margin-top: 24px; font-size: 13px; color: #5e5e5e; }
summary { cursor: pointer; margin-bottom: 8px; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; margin: 16px 0 0; font-size: 12px; color: #5e5e5e; }
dd { margin: 0; overflow-wrap: anywhere; }
@media (max-width: 480px) { main { padding: 24px; } .buttons { flex-wrap: wrap; } }
`;

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/**
 * No script, no frame, nothing loaded. No `form-action`: Chromium would apply it to the redirect after the form as well,
 * and that goes to the app.
 */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; frame-ancestors 'none'`;
