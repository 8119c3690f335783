/**
 * Puts a text on the clipboard, from within a click. Inside Excel's frame the newer way is often forbidden by the page
 * around it; the older one, a copied selection, is what is left.
 *
 * @returns whether it is there now
 */
export async function copyText(text: string, document: Document): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text, document);
  }
}

function copySelection(text: string, document: Document): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- because it is the only way where the newer one is forbidden
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
