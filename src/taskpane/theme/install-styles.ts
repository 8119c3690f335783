/**
 * Puts rules of the pane into the page. Rule by rule through the object model: the policy of the page allows an empty
 * style element to be filled that way, and no style written as text.
 *
 * @returns a function that takes them out again
 */
export function installStyles(document: Document, rules: readonly string[]): () => void {
  const element = document.createElement('style');
  element.dataset['pane'] = '';
  document.head.append(element);
  const { sheet } = element;
  if (sheet !== null) for (const rule of rules) insert(sheet, rule);
  return () => element.remove();
}

/** A browser that does not know a rule goes on without it, as it would in a style sheet of its own. */
function insert(sheet: CSSStyleSheet, rule: string): void {
  try {
    sheet.insertRule(rule, sheet.cssRules.length);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
