import { graphErrorTable } from '../../src/domain/problem/graph-error-table.ts';
import type { CodeFamily, CodeLevel, ErrorRow, Resend, StartAgain } from '../../src/domain/problem/error-row.ts';
import { fateByRow, offersByRow } from '../../src/domain/problem/row-meaning.ts';
import type { SessionFate } from '../../src/domain/problem/session-fate.ts';
import { englishWords, type EnglishWords } from './english-words.ts';
import { familiesOnPage, offerKeys } from './error-families.ts';
import { errorSentences } from './error-sentences.ts';

const levels: Readonly<Record<CodeLevel, string>> = {
  required: '`innerError.code`',
  optional: '`innerError.code`',
  top: '`error.code`',
  field: 'any level',
  drive: 'a file call',
  status: 'the status',
};

const sources: Readonly<Record<CodeLevel, string>> = {
  required: 'Error handling, required',
  optional: 'Error handling, optional',
  top: 'Error codes',
  field: 'reports',
  drive: 'OneDrive errors',
  status: 'Graph errors',
};

const fates: Readonly<Record<SessionFate, string>> = {
  'as-it-was': 'as it was',
  over: 'over',
  'unusable-start-again': 'of no use',
  unusable: 'of no use',
};

const startAgain: Readonly<Record<StartAgain, string>> = {
  offered: 'yes',
  'other-choice': 'other mode',
  'after-mending': 'once mended',
  no: 'no',
};

const resend: Readonly<Record<Resend, string>> = {
  no: 'no',
  'after-wait': 'after the wait',
  'a-few-times': 'a few times',
  'after-mending': 'once mended',
  'in-new-session': 'in a new session',
};

/** The page on which a person looks up any code: all of it comes from the table in code and from the pane's own words. */
export async function errorsPage(): Promise<string> {
  const words = await englishWords();
  return [
    introduction,
    index(words),
    ...families().map((family) => familySection(family, words)),
    fallbacks(words),
  ].join('\n\n');
}

const introduction = `# Error codes

When a call to Microsoft Graph fails, the pane says what that means, and _Details_ shows the codes of the answer. Here each of them can be looked up.

This page is made from the table in \`src/domain/problem\` and from the words of the pane; \`npm run docs\` writes it anew.

## How an answer is read

1. \`innerError.code\`, if it is known. It is the most exact code, and Microsoft asks clients to go by it.
2. Else \`error.code\`. Two sets of names are in use; both are known.
3. Else the HTTP status.

Codes are compared without case. Deeper codes and messages decide nothing: Microsoft may change them at any time. The one thing taken from a message is the name of somebody who holds a lock, and only to show it.

- **404 on a call with a session id**, with nothing below it: the session is over.
- **502 and 503 on a call with a session id**, with no known \`innerError.code\`: a new session is needed. The pane first tries a few times by itself.
- **A new code that begins with \`invalidSession\`**: the session is of no use, and Start again is not offered.
- **Any other new code**: the next level decides. The code, the request-id and the time are shown. The time is Graph's; where Graph gave none it is this device's, and marked so.
- **A start that took long and then failed** answers with status 200 and the same codes inside.

Sources: Microsoft Graph, [Error handling for Excel APIs](https://learn.microsoft.com/graph/workbook-error-handling) (required and optional codes), [Error codes for workbooks and charts APIs](https://learn.microsoft.com/graph/workbook-error-codes), [Error responses](https://learn.microsoft.com/graph/errors); OneDrive, [Error responses](https://learn.microsoft.com/onedrive/developer/rest-api/concepts/errors). _Reports_ are public reports of callers: no page of Microsoft's lists the code. Status: **bold** where Microsoft binds the code to it, plain where its name or reports say so, in parentheses where it is inferred from the order of an early list or a guess.`;

function families(): readonly CodeFamily[] {
  const known: ReadonlySet<string> = new Set(Object.keys(familiesOnPage));
  const isFamily = (name: string): name is CodeFamily => known.has(name);
  return Object.keys(familiesOnPage).filter(isFamily);
}

/** One line per name; the older names have lines of their own. */
function index(words: EnglishWords): string {
  const coded = graphErrorTable.filter(({ level }) => level !== 'status');
  const lines = coded.flatMap((row) =>
    [row.code, ...(row.otherName === undefined ? [] : [row.otherName])].map((name) => ({ name, row })),
  );
  lines.sort((one, other) => fold(one.name).localeCompare(fold(other.name), 'en'));
  return section('## Every code, from A to Z', [
    'Session: what becomes of the session whose id the failed call carried. Microsoft says it outright of the codes that begin with `invalidSession` and of `internalServerErrorUncategorized`; of the others it says nothing, and this is how the pane takes them. Start again: whether the pane may offer it then.',
    table(
      ['code', 'stands at', 'status', 'the pane says', 'session', 'Start again'],
      lines.map(({ name, row }) => [
        nameOf(row, name),
        levels[row.level],
        statusOf(row),
        linkTo(row.family, words),
        fates[fateByRow(row)],
        startAgain[row.startAgain],
      ]),
    ),
  ]);
}

function familySection(family: CodeFamily, words: EnglishWords): string {
  const { word, texts, session, next } = familiesOnPage[family];
  const rows = graphErrorTable.filter((row) => row.family === family && row.level !== 'status');
  const offers = [...new Set(rows.flatMap((row) => offersByRow(row)))].map((offer) => offerKeys[offer]);
  const said = offers.map((key) => `_${words.say(key)}_`);
  return section(`## ${words.say(word)}`, [
    texts.map(({ key, when }) => `> ${words.say(key)}${when === undefined ? '' : ` — ${when}.`}`).join('\n>\n'),
    `**The session.** ${session}`,
    `**What to do.** ${next}`,
    ...(said.length === 0 ? [] : [`**The pane offers** ${said.join(', ')}.`]),
    table(
      ['code', 'what happened', 'send it again?', 'Start again', 'source'],
      rows.map((row) => [
        nameOf(row, row.code),
        sentenceOf(row),
        resend[row.resend],
        startAgain[row.startAgain],
        sources[row.level],
      ]),
    ),
  ]);
}

function fallbacks(words: EnglishWords): string {
  const rows = graphErrorTable.filter(({ level }) => level === 'top' || level === 'status');
  const sorted = [...rows].sort((one, other) => one.status - other.status);
  return section('## No code, or none that is known', [
    `Then the status decides. For one that is not here the pane says ${linkTo('unknown', words)}.`,
    table(
      ['status', 'what happened', 'the pane says', 'session'],
      sorted.map((row) => [String(row.status), sentenceOf(row), linkTo(row.family, words), fates[fateByRow(row)]]),
    ),
  ]);
}

function sentenceOf({ level, code }: ErrorRow): string {
  const sentence = errorSentences[level][code];
  if (sentence === undefined) throw new Error(`${code} (${level}) has no sentence in error-sentences.ts.`);
  return sentence;
}

function nameOf({ code, otherName, isPrefix }: ErrorRow, name: string): string {
  if (name !== code) return `\`${name}\`, earlier name of \`${code}\``;
  return `\`${name}${isPrefix === true ? '…' : ''}\`${otherName === undefined ? '' : `, earlier \`${otherName}\``}`;
}

function statusOf({ status, statusBasis }: ErrorRow): string {
  switch (statusBasis) {
    case 'bound':
      return `**${status}**`;
    case 'named':
    case 'seen':
      return String(status);
    case 'order':
    case 'guessed':
      return `(${status})`;
  }
}

function linkTo(family: CodeFamily, words: EnglishWords): string {
  const heading = words.say(familiesOnPage[family].word);
  return `[${heading}](#${heading.toLowerCase().replaceAll(' ', '-')})`;
}

function fold(text: string): string {
  return text.toLowerCase();
}

function section(heading: string, blocks: readonly string[]): string {
  return [heading, ...blocks].join('\n\n');
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
