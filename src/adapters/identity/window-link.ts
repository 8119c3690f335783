import type { Problem } from '#domain/problem/problem.ts';
import type { SignInWindowEnded } from '#application/ports/sign-in-window.ts';
import { claimsOf, type ChainParts, type ChainWish, type LinkResult } from './chain-parts.ts';
import { signInByDialog, type DialogOutcome } from './dialog-sign-in.ts';
import { signInByPopup } from './popup-sign-in.ts';
import { signInEvidence } from './sign-in-evidence.ts';

/** The person signs in in a window: an Office dialog; where that cannot be had, MSAL's popup. */
export async function byWindow(parts: ChainParts, asked: ChainWish): Promise<LinkResult> {
  const { state } = parts;
  const window = state.nextWindow;
  state.nextWindow = 'dialog';
  try {
    if (window === 'popup') return await byPopup(parts, asked, undefined);
    const outcome = await byDialog(parts, asked);
    if (outcome.kind === 'answered')
      return { kind: 'token', result: outcome.result, application: await standard(parts) };
    return await afterDialog(parts, asked, outcome);
  } catch (error) {
    return { kind: 'stop', problem: parts.problemFrom(error) };
  }
}

async function byDialog(parts: ChainParts, asked: ChainWish): Promise<DialogOutcome> {
  const open = () => signInByDialog(parts.options, parts.client, requestFor(parts, asked), asked.signal);
  const outcome = await open();
  // Ours of an earlier try is closed by now: once more.
  return outcome.kind === 'ended' && outcome.ended.end === 'already-open' ? open() : outcome;
}

type Unanswered = Exclude<DialogOutcome, { kind: 'answered' }>;

async function afterDialog(parts: ChainParts, asked: ChainWish, outcome: Unanswered): Promise<LinkResult> {
  const { state } = parts;
  const evidence = evidenceOf(parts, outcome);
  if (outcome.kind === 'never-loaded') return byPopup(parts, asked, { kind: 'sign-in-timeout', evidence });
  switch (outcome.ended.end) {
    case 'closed':
      if (outcome.wasCutOff) state.nextWindow = 'popup';
      return { kind: 'stop', problem: { kind: 'cancelled', evidence } };
    case 'ignored':
      state.nextWindow = 'popup';
      return { kind: 'stop', problem: { kind: 'cancelled', evidence } };
    case 'blocked':
      // Excel opens the window as the browser lets it: a popup of ours would be blocked as well.
      return { kind: 'stop', problem: { kind: 'popup-blocked', evidence } };
    case 'host-silent':
      state.nextWindow = 'popup';
      return { kind: 'stop', problem: { kind: 'host-silent', evidence } };
    case 'already-open':
      return { kind: 'stop', problem: { kind: 'unknown', evidence } };
    case 'page-missing':
    case 'not-https':
    case 'foreign-address':
      return byPopup(parts, asked, { kind: 'refused', evidence });
    case 'no-dialogs':
    case 'failed':
      return byPopup(parts, asked, undefined);
  }
}

/** @param dialogProblem why there was no dialog, if that is worth saying when the popup fails as well */
async function byPopup(parts: ChainParts, asked: ChainWish, dialogProblem: Problem | undefined): Promise<LinkResult> {
  try {
    const result = await signInByPopup(parts.options, parts.client, requestFor(parts, asked), asked.signal);
    return { kind: 'token', result, application: await standard(parts) };
  } catch (error) {
    const problem = parts.problemFrom(error);
    if (problem.kind === 'popup-blocked') {
      // The click was used up by the dialog; the next one is the popup's own.
      parts.state.nextWindow = 'popup';
      return { kind: 'stop', problem };
    }
    return { kind: 'stop', problem: isAnswer(problem) ? problem : (dialogProblem ?? problem) };
  }
}

/** The person or the organization has spoken: then why there was no dialog is of no interest. */
function isAnswer({ kind }: Problem): boolean {
  return ['cancelled', 'consent-refused', 'admin-needed', 'policy'].includes(kind);
}

/** Known people sign in again as themselves; a choice of account forbids every hint. */
function requestFor({ state }: ChainParts, asked: ChainWish) {
  const base = { scopes: asked.scopes, ...claimsOf(asked) };
  if (asked.wish.isOtherAccount === true || state.mustChooseAccount) return { ...base, prompt: 'select_account' };
  const loginHint = asked.hostAccount?.loginHint ?? '';
  // With a hint MSAL leaves the account alone that it used last.
  const isPassedOver = asked.wish.as === 'excel' && loginHint !== '';
  if (state.account !== undefined && !isPassedOver) return { ...base, account: state.account };
  return loginHint === '' ? base : { ...base, loginHint };
}

function standard({ client }: ChainParts) {
  return client.standard();
}

function evidenceOf({ options }: ChainParts, outcome: Unanswered) {
  const code = outcome.kind === 'never-loaded' ? 'never_loaded' : codeOf(outcome.ended);
  return signInEvidence([code], options.clock.now());
}

function codeOf({ officeCode, end }: SignInWindowEnded): string {
  return officeCode === undefined ? end : String(officeCode);
}
