import { html } from 'hono/html';
import type { SignIn } from '../state/browser-sessions.ts';
import { layout, type Markup } from './layout.ts';

export interface AccountPage {
  readonly handle: string;
  readonly action: string;
  readonly appName: string;
  readonly among: readonly SignIn[];
}

/** The account chooser. */
export function accountPage(page: AccountPage): Markup {
  return layout(
    'Pick an account',
    html`<h1>Pick an account</h1>
      <p>to continue to ${page.appName}</p>
      <form method="post" action="${page.action}">
        <input type="hidden" name="ctx" value="${page.handle}" />
        <ul class="accounts">
          ${page.among.map(
            ({ id, person }) =>
              html`<li>
                <button name="choice" value="${id}">${person.name}<small>${person.userPrincipalName}</small></button>
              </li>`,
          )}
          <li><button name="choice" value="other">Use another account</button></li>
        </ul>
        <div class="buttons"><button name="choice" value="cancel">Cancel</button></div>
      </form>`,
  );
}
