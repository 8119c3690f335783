import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { createBrowserClock } from '#adapters/browser/browser-clock.ts';
import { say } from '../sign-in-dialog/window-words.ts';

/**
 * Where popups and hidden frames come back to: hands MSAL's answer to the page that waits, and closes this window. An
 * administrator who followed the consent link ends here as well, and nobody waits for that.
 */
if (new URLSearchParams(location.search).has('admin_consent')) say('done');
else {
  closeLater();
  broadcastResponseToMainFrame().then(
    () => say('done'),
    () => say('tryAgain'),
  );
}

/**
 * MSAL sends its answer and closes the window in the same breath. Its relay looks twice a second whether the window is
 * still there, and when it finds it closed before the answer came, it says that the person closed it. In the meantime
 * the window gives up its name, because every relay uses the same one: the next sign-in would be put into this window,
 * and closed with it.
 */
function closeLater(): void {
  window.name = '';
  const close = window.close.bind(window);
  const clock = createBrowserClock();
  window.close = () => void clock.after(500, close);
}
