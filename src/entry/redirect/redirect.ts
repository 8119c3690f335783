import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { say } from '../sign-in-dialog/window-words.ts';

/** Where popups and hidden frames come back to: hands MSAL's answer to the page that waits, which closes this window. */
broadcastResponseToMainFrame().then(
  () => say('done'),
  () => say('tryAgain'),
);
