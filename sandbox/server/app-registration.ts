import type { AppRegistration } from '#sandbox/identity/registered-apps.ts';

/** The add-in's client id in the sandbox; the registration in a real tenant has another. */
export const sandboxClientId = '5e551074-c0de-4a11-b0bb-5a9db0c5e55a';

/** The pages that may receive an answer of the login service. `popup-relay.html` only passes one on and is not among them. */
const redirectPages = ['sign-in-dialog.html', 'redirect.html', 'taskpane.html'];

/** As registered in Entra, but for the origin, which follows the port that was free. */
export function addInRegistration(addInOrigin: string): AppRegistration {
  return {
    clientId: sandboxClientId,
    name: 'Session Controls',
    spaRedirectUris: redirectPages.map((page) => `${addInOrigin}/${page}`),
  };
}
