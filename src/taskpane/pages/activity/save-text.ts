/** Offers a text as a file to keep, from within a click. The address of the file is let go at once: it is read by then. */
export function saveText(text: string, fileName: string, document: Document): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
