import { parseArgs } from 'node:util';

export type Wish =
  | { readonly kind: 'replay'; readonly file: string; readonly opens: boolean }
  | { readonly kind: 'help' }
  /** `say` tells what was wrong with the command. */
  | { readonly kind: 'misunderstood'; readonly say: string };

export const help = `Goes once more through what a support report tells, and says what the pane then shows.

  npm run replay -- session-controls-report.json           every step, then the pane's words
  npm run replay -- session-controls-report.json --open    the same, and the pane itself in a browser

The report is made in the pane: Activity, then "Save report" or "Copy report".
It holds no token, no session id and no name; "Workbook 1.xlsx" and "Person 1" stand for real ones.`;

/** What the person asked for. */
export function wishFromArguments(words: readonly string[]): Wish {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, open: { type: 'boolean' } },
    });
    if (values.help === true) return { kind: 'help' };
    const [file, ...more] = positionals;
    if (file === undefined) return { kind: 'misunderstood', say: 'It needs the file of a report.' };
    if (more.length > 0) return { kind: 'misunderstood', say: 'It replays one report at a time.' };
    return { kind: 'replay', file, opens: values.open === true };
  } catch (error) {
    return { kind: 'misunderstood', say: error instanceof Error ? error.message : String(error) };
  }
}
