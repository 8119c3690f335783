import * as v from 'valibot';
import type { Clock } from '#application/ports/clock.ts';
import type {
  SignInWindow,
  SignInWindowEnd,
  SignInWindowEnded,
  SignInWindowListener,
  SignInWindowOpening,
} from '#application/ports/sign-in-window.ts';
import { askHostAccount } from './host-account.ts';
import type { AsyncAnswer, OfficeApi } from './office-api.ts';
import type { OfficeScript } from './office-script.ts';

/** With room for a host that asks the person first although it was told not to. */
const openLimitMs = 60_000;

/** In percent of the screen: the sign-in page is narrow. */
const size = { height: 60, width: 30 };

/** learn.microsoft.com, "Handle errors and events in the Office dialog box". */
const ends: Readonly<Record<number, SignInWindowEnd>> = {
  12002: 'page-missing',
  12003: 'not-https',
  12004: 'foreign-address',
  12005: 'not-https',
  12006: 'closed',
  12007: 'already-open',
  12009: 'ignored',
  12011: 'blocked',
};

interface OfficeDialog {
  close(): void;
  addEventHandler(type: string, handler: (event: unknown) => void): void;
}

const opened = v.object({
  value: v.custom<OfficeDialog>((value) =>
    v.is(v.object({ close: v.function(), addEventHandler: v.function() }), value),
  ),
});
const refused = v.object({ error: v.object({ code: v.number() }) });
const message = v.object({ message: v.string(), origin: v.fallback(v.optional(v.string()), undefined) });
const event = v.object({ error: v.number() });

/** The Office dialog as the window in which people sign in. */
export function createSignInWindow(script: OfficeScript, clock: Clock): SignInWindow {
  return {
    open: (address, listener) => open(script.api(), clock, address, listener),
    mayHaveBridge: () => script.api()?.context?.requirements?.isSetSupported('NestedAppAuth', '1.1') ?? false,
    hostAccount: () => askHostAccount(script.api(), clock),
  };
}

function open(
  office: OfficeApi | undefined,
  clock: Clock,
  address: string,
  listener: SignInWindowListener,
): Promise<SignInWindowOpening> {
  const ui = office?.context?.ui;
  if (ui?.displayDialogAsync === undefined) return Promise.resolve({ kind: 'ended', end: 'no-dialogs' });
  return new Promise((resolve) => {
    let isGivenUp = false;
    const cancel = clock.after(openLimitMs, () => {
      isGivenUp = true;
      resolve({ kind: 'ended', end: 'host-silent' });
    });
    const take = (result: AsyncAnswer) => {
      cancel();
      const dialog = v.safeParse(opened, result);
      if (!dialog.success) resolve(endedBy(codeIn(result)));
      // Nobody waits for it any more, and it would stand in the way of the next.
      else if (isGivenUp) dialog.output.value.close();
      else resolve({ kind: 'opened', close: listen(dialog.output.value, listener) });
    };
    try {
      ui.displayDialogAsync?.(address, { ...size, promptBeforeOpen: false }, take);
    } catch {
      // Office.js throws for arguments it cannot take and where it is not ready; neither opens a window.
      cancel();
      resolve({ kind: 'ended', end: 'failed' });
    }
  });
}

/** Passes on what the dialog tells until it ends or is closed by us. */
function listen(dialog: OfficeDialog, listener: SignInWindowListener): () => void {
  let isOver = false;
  const end = (ended: SignInWindowEnded) => {
    if (isOver) return;
    isOver = true;
    listener.onEnded(ended);
  };
  dialog.addEventHandler('dialogMessageReceived', (argument) => {
    if (isOver) return;
    const told = v.safeParse(message, argument);
    if (told.success) listener.onMessage({ text: told.output.message, origin: told.output.origin });
    // Some hosts report a failure by this handler as well.
    else if (v.is(event, argument)) end(endedBy(argument.error));
  });
  dialog.addEventHandler('dialogEventReceived', (argument) => {
    end(endedBy(v.is(event, argument) ? argument.error : undefined));
  });
  return () => {
    if (isOver) return;
    isOver = true;
    dialog.close();
  };
}

function codeIn(result: AsyncAnswer): number | undefined {
  return v.is(refused, result) ? result.error.code : undefined;
}

function endedBy(officeCode: number | undefined): SignInWindowEnded {
  if (officeCode === undefined) return { kind: 'ended', end: 'failed' };
  return { kind: 'ended', end: ends[officeCode] ?? 'failed', officeCode };
}
