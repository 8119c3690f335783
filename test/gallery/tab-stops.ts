/** What can have the focus, by name. Each list is in the order in which Tab would come to it. */
export interface TabStops {
  /** Whatever can have it, in the order of the page. */
  readonly ofPage: readonly string[];
  /** The same for a browser's own Tab, to which radios of one group are one stop. */
  readonly ofBrowser: readonly string[];
  /** What office.js would step to: it does Tab's work itself inside Excel. */
  readonly ofOffice: readonly string[];
}

declare global {
  interface Window {
    /** What got the focus, by name, since `followFocus` or since it was emptied. */
    walked: string[];
    nameOfStop: (element: Element) => string;
  }
}

/**
 * Puts a button before the pane and one behind it, as Excel has its own, and writes down what gets the focus. Runs inside
 * the page, once.
 */
export function followFocus(): void {
  window.walked = [];
  window.nameOfStop = (element) => {
    const name = element.getAttribute('aria-label') ?? element.getAttribute('value') ?? element.textContent;
    return `${element.tagName.toLowerCase()} ${element.id || name}`.slice(0, 60);
  };
  const pane = document.getElementById('pane');
  const sentinel = (id: string): HTMLButtonElement => Object.assign(document.createElement('button'), { id });
  pane?.before(sentinel('before'));
  pane?.after(sentinel('behind'));
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) window.walked.push(window.nameOfStop(target));
  });
}

/** Opens a state and puts the focus before the pane. Runs inside the page. */
export async function stopsOf(state: string): Promise<TabStops> {
  await window.gallery?.open(state);
  // As in office.js ("tabbable elements"), which goes on to the next one where one does not take the focus.
  const office = ['a[href]', 'area[href]', 'button:not([disabled])', 'input:not([disabled])']
    .concat('select:not([disabled])', 'textarea:not([disabled])', '[tabindex]', '[contenteditable]')
    .map((stop) => `#pane ${stop}:not([tabindex='-1'])`)
    .join();
  const takesFocus = (element: HTMLElement): boolean => {
    element.focus();
    return document.activeElement === element;
  };
  const ofPage = [...document.querySelectorAll<HTMLElement>('#pane *')].filter(
    (element) => element.tabIndex >= 0 && takesFocus(element),
  );
  const ofOffice = [...document.querySelectorAll<HTMLElement>(office)]
    .sort((one, other) => other.tabIndex - one.tabIndex)
    .filter(takesFocus);
  const isPassed = (stop: HTMLElement): boolean =>
    stop instanceof HTMLInputElement && stop.type === 'radio' && !stop.checked;
  document.getElementById('before')?.focus();
  window.walked = [];
  const { nameOfStop } = window;
  return {
    ofPage: ofPage.map(nameOfStop),
    ofBrowser: ofPage.filter((stop) => !isPassed(stop)).map(nameOfStop),
    ofOffice: ofOffice.map(nameOfStop),
  };
}
