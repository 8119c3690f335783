import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { say } from '../sign-in-dialog/window-words.ts';

/**
 * Where popups and hidden frames come back to: hands MSAL's answer to the page that waits, which closes this window. An
 * administrator who followed the consent link ends here as well, and nobody waits for that.
 */
if (new URLSearchParams(location.search).has('admin_consent')) say('done');
else
  broadcastResponseToMainFrame().then(
    () => say('done'),
    () => say('tryAgain'),
  );
