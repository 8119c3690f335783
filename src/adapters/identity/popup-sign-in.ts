import { EventType, type AuthenticationResult, type PopupRequest } from '@azure/msal-browser';
import type { AbortSignalLike } from '#application/ports/sign-in.ts';
import { boundedStep } from './bounded-step.ts';
import type { MsalClient } from './msal-client.ts';
import { limits, type SignInOptions } from './sign-in-options.ts';

/**
 * MSAL's own popup; out of somebody else's page it goes through our relay, because there no popup can answer the frame.
 * @throws StepEnded on the time limit or `signal`; MSAL's own errors.
 */
export async function signInByPopup(
  options: SignInOptions,
  client: MsalClient,
  request: PopupRequest,
  signal: AbortSignalLike,
): Promise<AuthenticationResult> {
  const application = await client.popup();
  let closeWindow = () => {};
  const listening = application.addEventCallback(
    ({ payload }) => {
      if (payload === null || !('popupWindow' in payload)) return;
      const { popupWindow } = payload;
      closeWindow = () => popupWindow.close();
    },
    [EventType.POPUP_OPENED],
  );
  try {
    const bounds = { clock: options.clock, step: 'popup', limitMs: limits.person, signal };
    // A popup that we cancelled earlier holds MSAL's lock until its own time limit: take it over.
    const asked = { ...request, overrideInteractionInProgress: true };
    return await boundedStep(bounds, () => application.acquireTokenPopup(asked));
  } finally {
    closeWindow();
    if (listening !== null) application.removeEventCallback(listening);
  }
}
