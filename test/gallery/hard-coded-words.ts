/** Texts and names in the page that hold a letter outside of the pseudo language's brackets. Runs inside the page. */
export function hardCodedWords(): readonly string[] {
  const found: string[] = [];
  const data = 'bdi, kbd, .failure-details dd, .mono, option[lang]';
  const names = ['request-id', 'client-request-id', 'HTTP', 'curl', 'Graph Explorer', 'PowerShell', 'Python'];
  const moreNames = ['JavaScript', 'C#', 'Java', 'Objective-C'];
  const look = (text: string | null, where: Element): void => {
    if (text === null || where.closest(data) !== null || [...names, ...moreNames].includes(text)) return;
    if (/\p{L}/u.test(text.replace(/\[.*\]/gs, ''))) found.push(text);
  };
  for (const element of document.querySelectorAll('.pane, .pane *')) {
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) look(element.getAttribute(name), element);
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) look(node.textContent, element);
  }
  return found;
}
