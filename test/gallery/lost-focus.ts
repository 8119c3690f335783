export interface Changes {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** The page that is open before the change, by what leads to it; without one it is the main screen. */
  readonly page?: string;
}

/**
 * Goes from each state to each of the others, once from every control and heading, and tells where nothing had the focus
 * afterwards. Runs inside the page.
 */
export async function lostFocus({ from: states, to: others, page }: Changes): Promise<{
  readonly changes: number;
  readonly lost: readonly string[];
}> {
  const { gallery } = window;
  if (gallery === undefined) throw new Error('This page is not the gallery.');
  const drawn = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
  const become = (state: string): Promise<void> => {
    // The look of work is held for a moment.
    gallery.advance(400);
    gallery.show(state);
    return drawn();
  };
  /** The main screen of the state, or the page as it is when it was opened from there. */
  const begin = async (state: string): Promise<void> => {
    // Nobody is signed in: no page stays.
    if (page !== undefined) await become('signedOut');
    await become(state);
    if (page === undefined) return;
    document.querySelector<HTMLElement>(`[data-leads-to="${page}"]`)?.click();
    while (document.querySelector('.page-body')?.hasChildNodes() !== true) await drawn();
  };
  const controls = (): readonly HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>('#pane *')].filter(
      (element) => element.hasAttribute('tabindex') || element.tabIndex >= 0,
    );
  const lost: string[] = [];
  let changes = 0;
  for (const from of states) {
    await gallery.open(from);
    await begin(from);
    const count = controls().length;
    for (const to of others) {
      for (let place = 0; place < count; place += 1) {
        await begin(from);
        const control = controls()[place];
        control?.focus();
        if (control === undefined || document.activeElement !== control) continue;
        const name = control.textContent || control.tagName;
        await become(to);
        changes += 1;
        if (document.activeElement === document.body) lost.push(`${from} > ${to}: ${name}`);
      }
    }
  }
  return { changes, lost };
}
