/** Segments that name no place of the person's: kinds of sites before their names. */
const kindsOfSites: readonly string[] = ['sites', 'teams'];

/**
 * Site, library and folders of a workbook, from its own address. Links for sharing and pages that open a file tell no
 * place, so they give none.
 */
export function foldersIn(url: string): readonly string[] {
  const path = /^https:\/\/[^/?#]+([^?#]*)/i.exec(url)?.[1] ?? '';
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith(':') || part.startsWith('_'))) return [];
  const folders = parts.slice(0, -1);
  const [first = ''] = folders;
  // A person's own OneDrive: the name of the person stands in the account already.
  if (first.toLowerCase() === 'personal') return folders.slice(2).map(readable);
  return (kindsOfSites.includes(first.toLowerCase()) ? folders.slice(1) : folders).map(readable);
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
