import { html } from 'hono/html';
import { people } from '../../people.ts';
import { layout, type Markup } from './layout.ts';

export interface SignInPage {
  readonly handle: string;
  readonly action: string;
  readonly appName: string;
  readonly userName: string;
  /** Why the last try failed. */
  readonly problem: string | undefined;
}

/** Name, password, "Stay signed in". Cancel skips the browser's own checks of the fields. */
export function signInPage(page: SignInPage): Markup {
  const describedBy = page.problem === undefined ? '' : html`aria-describedby="problem"`;
  return layout(
    'Sign in to your account',
    html`<h1>Sign in</h1>
      <p>to continue to ${page.appName}</p>
      ${page.problem === undefined ? '' : html`<p id="problem" class="problem" role="alert">${page.problem}</p>`}
      <form method="post" action="${page.action}">
        <input type="hidden" name="ctx" value="${page.handle}" />
        <div class="field">
          <label for="username">Email or user name</label>
          <input
            id="username"
            name="username"
            type="text"
            inputmode="email"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            required
            value="${page.userName}"
            ${describedBy}
            ${page.userName === '' ? 'autofocus' : ''}
          />
        </div>
        <div class="field">
          <label for="password">Password</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="current-password"
            required
            ${describedBy}
            ${page.userName === '' ? '' : 'autofocus'}
          />
        </div>
        <div class="tick">
          <input id="keep" name="keep" type="checkbox" value="1" />
          <label for="keep">Stay signed in</label>
        </div>
        <div class="buttons">
          <button class="primary" name="choice" value="sign-in">Sign in</button>
          <button name="choice" value="cancel" formnovalidate>Cancel</button>
        </div>
      </form>
      <details>
        <summary>Who can sign in here?</summary>
        <p>This is not Microsoft, but a sandbox with invented people. Never type a password of your own.</p>
        <ul>
          ${people.map(({ userPrincipalName, password }) => html`<li>${userPrincipalName}, password “${password}”</li>`)}
        </ul>
      </details>`,
  );
}
