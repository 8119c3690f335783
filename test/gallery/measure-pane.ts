/** What a test wants to know of the pane as it is drawn; runs inside the page and so stands on nothing of this file. */
export interface Measures {
  readonly firstButtonEndsAt: number;
  readonly lastButtonEndsAt: number;
  readonly wordLines: number;
  readonly filledButtons: number;
  readonly smallTargets: readonly string[];
  readonly wideRingLines: readonly string[];
  readonly smallText: readonly string[];
}

export function measurePane(): Measures {
  const all = (selector: string): readonly HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>(`.pane ${selector}`),
  ];
  const box = (element: Element): DOMRect => element.getBoundingClientRect();
  const name = (element: Element): string => `${element.tagName}.${String(element.getAttribute('class'))}`;
  const [word] = all('.word');
  const lineHeight = word === undefined ? 1 : Number.parseFloat(getComputedStyle(word).lineHeight);
  const targets = all('button, a, summary, input');
  const texts = all('*').filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
  );
  const isUnseen = (element: Element): boolean => element.closest('.unseen') !== null;
  const buttonsEndAt = all('.card .action, .question .action').map((button) => box(button).bottom);
  return {
    firstButtonEndsAt: buttonsEndAt[0] ?? 0,
    lastButtonEndsAt: Math.max(0, ...buttonsEndAt),
    wordLines: word === undefined ? 0 : Math.round(box(word).height / lineHeight),
    filledButtons: all('.action').filter((button) => {
      const brand = getComputedStyle(button).getPropertyValue('--colorBrandBackground').trim();
      const probe = document.createElement('i');
      probe.style.backgroundColor = brand;
      document.body.append(probe);
      const isFilled = getComputedStyle(button).backgroundColor === getComputedStyle(probe).backgroundColor;
      probe.remove();
      return isFilled;
    }).length,
    smallTargets: targets.filter((target) => box(target).height < 24 || box(target).width < 24).map(name),
    wideRingLines: [
      ...all('.core .line').filter((line) => box(line).width > 58),
      ...all('.core .number').filter((line) => box(line).width > 70),
    ].map((line) => `${line.textContent} ${String(Math.round(box(line).width))}`),
    smallText: texts
      .filter((element) => !isUnseen(element) && Number.parseFloat(getComputedStyle(element).fontSize) < 12)
      .map(name),
  };
}

/** Elements that reach out of the pane at these widths; runs inside the page. */
export function overflowAt(widths: readonly number[]): readonly string[] {
  const found: string[] = [];
  for (const width of widths) {
    window.gallery?.width(width);
    const end = document.querySelector('.pane')?.getBoundingClientRect().right ?? 0;
    for (const element of document.querySelectorAll('.pane *')) {
      if (element.closest('.unseen, .bar') !== null || element.getBoundingClientRect().right <= end + 0.5) continue;
      found.push(`${width} px: ${element.tagName}.${String(element.getAttribute('class'))}`);
    }
  }
  window.gallery?.width(undefined);
  return found;
}

/**
 * Texts that a box cuts off; runs inside the page. Names of workbooks and people may give way: they are whole on the page
 * that their button leads to.
 */
export function clippedTexts(): readonly string[] {
  const found: string[] = [];
  const range = document.createRange();
  for (const element of document.querySelectorAll('.pane *')) {
    if (element.closest('.unseen, .stem, .who bdi, svg, select, textarea') !== null || !element.checkVisibility())
      continue;
    const text = [...element.childNodes].find((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
    if (text === undefined) continue;
    range.selectNodeContents(text);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    for (let box: Element | null = element; box !== null; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible' && getComputedStyle(box).overflowX === 'visible') continue;
      const edge = box.getBoundingClientRect();
      const isWithin =
        left >= edge.left - 1 && right <= edge.right + 1 && top >= edge.top - 3 && bottom <= edge.bottom + 3;
      if (!isWithin) found.push(`${String(element.getAttribute('class'))}: ${text.textContent ?? ''}`);
    }
  }
  return found;
}
