import type { AuthenticationResult, RedirectRequest } from '@azure/msal-browser';
import type { AbortSignalLike } from '#application/ports/sign-in.ts';
import type { SignInWindowEnded } from '#application/ports/sign-in-window.ts';
import { boundedStep, StepEnded, type StepBounds } from './bounded-step.ts';
import { createDialogEvents, type DialogEvents } from './dialog-events.ts';
import type { MsalClient } from './msal-client.ts';
import { ownCodes } from './sign-in-error-table.ts';
import { limits, pageAddress, type SignInOptions } from './sign-in-options.ts';

export type DialogOutcome =
  | { readonly kind: 'answered'; readonly result: AuthenticationResult }
  /** `wasCutOff`: it went so soon after our page was left that the sign-in page, not the person, ended it. */
  | { readonly kind: 'ended'; readonly ended: SignInWindowEnded; readonly wasCutOff: boolean }
  | { readonly kind: 'never-loaded' };

/** A person needs longer than this; a page that refuses its opener was seen to take 0.6 s. */
const quickestPersonMs = 2_000;

/**
 * MSAL's redirect flow with the window in place of the page: MSAL makes the address, an Office dialog goes there and
 * brings the answer back, MSAL redeems it here. So tokens land in the pane's own cache, also where the browser keeps the
 * pane's storage apart from every other window's.
 *
 * @throws StepEnded on a time limit or `signal`; MSAL's own errors.
 */
export async function signInByDialog(
  options: SignInOptions,
  client: MsalClient,
  request: Omit<RedirectRequest, 'redirectUri'>,
  signal: AbortSignalLike,
): Promise<DialogOutcome> {
  const bounds = (step: string, limitMs: number): StepBounds => ({ clock: options.clock, step, limitMs, signal });
  const page = pageAddress(options, 'sign-in-dialog');
  const events = createDialogEvents(new URL(page).origin);
  let closeWindow = () => {};
  let isRedeemed = false;
  try {
    const address = await boundedStep(bounds('prepare', limits.preparation), () =>
      preparedAddress(client, request, page),
    );
    const opening = options.window.open(`${page}#go=${encodeURIComponent(address)}`, events.listener);
    closeWindow = () => {
      closeWindow = () => {};
      void opening.then((opened) => {
        if (opened.kind === 'opened') opened.close();
      });
    };
    const opened = await boundedStep(bounds('open-window', limits.windowOpens), () => opening);
    if (opened.kind === 'ended') return { kind: 'ended', ended: opened, wasCutOff: false };

    const told = await toldByWindow(options, events, bounds);
    if (told.kind !== 'fragment') return told;
    closeWindow();
    const result = await boundedStep(bounds('redeem', limits.redemption), () => redeemed(client, told.fragment));
    isRedeemed = true;
    return { kind: 'answered', result };
  } finally {
    closeWindow();
    if (!isRedeemed) {
      client.network.abortAll();
      // Whatever goes wrong here, the next sign-in begins by forgetting this one once more.
      const tidying = { clock: options.clock, step: 'tidy', limitMs: limits.tidying };
      await boundedStep(tidying, () => client.forgetInteraction()).catch(() => undefined);
    }
  }
}

async function preparedAddress(
  client: MsalClient,
  request: Omit<RedirectRequest, 'redirectUri'>,
  page: string,
): Promise<string> {
  await client.forgetInteraction();
  const application = await client.standard();
  await application.acquireTokenRedirect({ ...request, redirectUri: page });
  const address = client.takeAddress();
  if (address === undefined) throw new StepEnded('empty_navigate_uri', 'prepare');
  return address;
}

async function toldByWindow(
  options: SignInOptions,
  events: DialogEvents,
  bounds: (step: string, limitMs: number) => StepBounds,
): Promise<DialogOutcome | { readonly kind: 'fragment'; readonly fragment: string }> {
  let event;
  try {
    event = await boundedStep(bounds('load-window', limits.windowLoads), () => events.next());
  } catch (error) {
    if (error instanceof StepEnded && error.errorCode === ownCodes.stepTimedOut) return { kind: 'never-loaded' };
    throw error;
  }
  const leftAt = options.clock.now();
  while (event.kind === 'loaded') {
    event = await boundedStep(bounds('person', limits.person), () => events.next());
  }
  if (event.kind === 'answer') return { kind: 'fragment', fragment: event.fragment };
  const wasCutOff = event.end === 'closed' && options.clock.now() - leftAt < quickestPersonMs;
  return { kind: 'ended', ended: event, wasCutOff };
}

/** MSAL checks state and nonce and redeems with its verifier. Null means: not an answer to this request. */
async function redeemed(client: MsalClient, fragment: string): Promise<AuthenticationResult> {
  const application = await client.standard();
  const result = await application.handleRedirectPromise({ hash: fragment, navigateToLoginRequestUrl: false });
  if (result === null) throw new StepEnded(ownCodes.answerNotOurs, 'redeem');
  return result;
}
