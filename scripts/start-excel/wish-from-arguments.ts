import { parseArgs } from 'node:util';

export type Wish =
  | { readonly kind: 'sideload'; readonly document: string }
  /** `say` tells in whole sentences what was wrong with the command and how it is written. */
  | { readonly kind: 'misunderstood'; readonly say: string };

const usage = 'npm run start:excel -- --document "https://<your-tenant>.sharepoint.com/…?web=1"';

function misunderstood(reason: string): Wish {
  return { kind: 'misunderstood', say: `${reason}\nIt is called so: ${usage}` };
}

/**
 * What the person asked for. The tool that sideloads appends `&wdaddin…` to the workbook's address as it is, so an
 * address without a `?` would lead nowhere: it gets `?web=1`, which also asks SharePoint to open it in the browser.
 */
export function wishFromArguments(words: readonly string[]): Wish {
  let document: string | undefined;
  try {
    document = parseArgs({ args: [...words], options: { document: { type: 'string' } } }).values.document;
  } catch (error) {
    return misunderstood(error instanceof Error ? error.message : String(error));
  }
  if (document === undefined || document === '') {
    return misunderstood('It needs the address of a workbook: open one in Excel on the web and copy it.');
  }
  const address = URL.canParse(document) ? new URL(document) : undefined;
  if (address === undefined) return misunderstood(`"${document}" is not an address.`);
  if (address.protocol !== 'https:') return misunderstood('A workbook in Excel on the web has an https address.');
  // What follows a "#" never reaches the server, and the tool would append behind it.
  address.hash = '';
  if (address.search === '') address.search = '?web=1';
  return { kind: 'sideload', document: address.href };
}
