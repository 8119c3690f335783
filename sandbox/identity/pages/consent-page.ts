import { html } from 'hono/html';
import type { Person } from '../../people.ts';
import { scopeDescriptions } from '../scopes.ts';
import { layout, type Markup } from './layout.ts';

export interface ConsentPage {
  readonly handle: string;
  readonly action: string;
  readonly appName: string;
  readonly person: Person;
  readonly scopes: readonly string[];
}

/** Lists what the app asks for, with Accept and Cancel. */
export function consentPage(page: ConsentPage): Markup {
  return layout(
    'Permissions requested',
    html`<p>${page.person.userPrincipalName}</p>
      <h1>Permissions requested</h1>
      <p>${page.appName} would like to:</p>
      ${scopeList(page.scopes)}
      <form method="post" action="${page.action}">
        <input type="hidden" name="ctx" value="${page.handle}" />
        <div class="buttons">
          <button class="primary" name="choice" value="accept">Accept</button>
          <button name="choice" value="cancel">Cancel</button>
        </div>
      </form>`,
  );
}

/** The same for an administrator who answers for everybody. */
export function adminConsentPage(page: ConsentPage): Markup {
  return layout(
    'Permissions requested',
    html`<p>${page.person.userPrincipalName}</p>
      <h1>Permissions requested</h1>
      <p>Review for your organization</p>
      <p>${page.appName} would like to, for everybody in your organization:</p>
      ${scopeList(page.scopes)}
      <form method="post" action="${page.action}">
        <input type="hidden" name="ctx" value="${page.handle}" />
        <div class="buttons">
          <button class="primary" name="choice" value="accept">Accept</button>
          <button name="choice" value="cancel">Cancel</button>
        </div>
      </form>`,
  );
}

/** For scopes that only an administrator may consent to (AADSTS90094): the one way on is back. */
export function adminNeededPage(page: ConsentPage): Markup {
  return layout(
    'Need admin approval',
    html`<p>${page.person.userPrincipalName}</p>
      <h1>Need admin approval</h1>
      <p>
        ${page.appName} needs permission to access resources in your organization that only an admin can grant. Please
        ask an admin to grant it before you can use it.
      </p>
      ${scopeList(page.scopes)}
      <form method="post" action="${page.action}">
        <input type="hidden" name="ctx" value="${page.handle}" />
        <div class="buttons">
          <button class="primary" name="choice" value="cancel">
            Return to the application without granting consent
          </button>
        </div>
      </form>`,
  );
}

function scopeList(scopes: readonly string[]): Markup {
  return html`<ul>
    ${scopes.map((scope) => html`<li>${scopeDescriptions[scope] ?? scope} (${scope})</li>`)}
  </ul>`;
}
