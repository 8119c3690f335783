import type { ElementHandle, Page } from 'playwright-core';

/** What has the keyboard, in whichever frame it is. */
export interface Focus {
  /** What a screen reader would call it; `body` where nothing has it. */
  readonly name: string;
  /** Whether a person sees that it has the focus. */
  readonly isSeen: boolean;
  /** Whether it is in the add-in's page. */
  readonly isInPane: boolean;
}

/** Follows the focus from the window into its frames. */
export async function focusOf(page: Page, paneOrigin: string): Promise<Focus> {
  let frame = page.mainFrame();
  for (;;) {
    const active = await frame.evaluateHandle(() => document.activeElement ?? document.body);
    const inner = await active.contentFrame();
    if (inner === null) return { ...(await described(active)), isInPane: frame.url().startsWith(paneOrigin) };
    frame = inner;
  }
}

function described(element: ElementHandle<Element>): Promise<Pick<Focus, 'name' | 'isSeen'>> {
  return element.evaluate((active) => {
    const label = active instanceof HTMLInputElement ? active.labels?.[0] : undefined;
    const read = (label ?? active).cloneNode(true);
    if (read instanceof Element) for (const part of read.querySelectorAll('[aria-hidden=true]')) part.remove();
    const text = active.getAttribute('aria-label') ?? read.textContent ?? '';
    // The ring of a radio is drawn around its circle and words, because the input lies invisibly over them.
    const drawn = active instanceof HTMLInputElement ? (active.parentElement ?? active) : active;
    const isOutlined = (place: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(place);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    return {
      name: active === document.body ? 'body' : text.trim().replace(/\s+/g, ' '),
      isSeen: [drawn, ...drawn.querySelectorAll('*')].some(isOutlined),
    };
  });
}

/** Waits until this has the focus; answers with what has it in the end. */
export async function focusComesTo(page: Page, paneOrigin: string, name: string): Promise<Focus> {
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const focus = await focusOf(page, paneOrigin);
    if (focus.name === name && focus.isInPane) return focus;
    // The page gets its turn.
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return focusOf(page, paneOrigin);
}

const mostLooks = 300;

/** More controls than any screen of the story has. */
const mostSteps = 60;

/** Presses Tab until this has the focus, and answers with what had it on the way. */
export async function tabTo(page: Page, paneOrigin: string, name: RegExp): Promise<readonly Focus[]> {
  const walked: Focus[] = [];
  while (walked.length < mostSteps) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page, paneOrigin);
    walked.push(focus);
    if (name.test(focus.name)) return walked;
  }
  throw new Error(`Tab never came to ${String(name)}: ${walked.map((focus) => focus.name).join(' > ')}`);
}
