import { runPopupRelay } from '@azure/msal-browser/popup-relay';
import { configurationOf } from '../configuration.ts';
import { say, windowWords } from '../sign-in-dialog/window-words.ts';

/**
 * Stands between a framed pane and the sign-in window: the browser keeps the pane's storage apart, so the window could not
 * answer it, but this page can. The second window needs a click of its own. A link to this page leads nowhere but to the
 * configured sign-in service.
 */
const allowedAuthorityOrigins = [new URL(configurationOf(document).authority).origin];
const button = document.getElementById('go-on');

if (button !== null) {
  button.textContent = windowWords(navigator.languages).goOnButton;
  button.hidden = false;
  button.addEventListener('click', () => {
    button.hidden = true;
    try {
      runPopupRelay({ allowedAuthorityOrigins });
    } catch {
      say('tryAgain');
    }
  });
}
say('goOn');
