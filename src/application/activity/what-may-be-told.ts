/**
 * What of a text from outside may stand in a list or a report that is shown, copied and sent. Each kind of text has a
 * shape; a text of another shape is left out, because nobody can know what is in it.
 */

/** Stands where a text was left out. */
export const leftOut = 'left-out';

const longestCode = 64;
const mostCodes = 8;
const codeShape = /^(?:[A-Za-z][\w-]*|-?\d{1,10})$/;
const betweenLetterAndDigit = /[A-Za-z](?=\d)|\d(?=[A-Za-z])/g;
/** A code may hold a number or two. Ids and tokens go back and forth between letters and digits. */
const mostChanges = 3;

/** A code of Graph, of Entra or of Office. A code that is none keeps what the decisions read of it: how it begins. */
function toldCode(code: string): string {
  const changes = code.match(betweenLetterAndDigit)?.length ?? 0;
  if (code.length <= longestCode && codeShape.test(code) && changes <= mostChanges) return code;
  return /^invalidsession/i.test(code) ? `invalidSession-${leftOut}` : leftOut;
}

export function toldCodes(codes: readonly string[]): readonly string[] {
  return codes.slice(0, mostCodes).map(toldCode);
}

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Microsoft's ids of requests are GUIDs; anything else in their place is dropped. */
export function toldRequestId(id: string | undefined): string | undefined {
  return id !== undefined && guid.test(id) ? id : undefined;
}

/** A date in our own writing, so that nothing of the text itself is told. */
export function toldDate(date: string | undefined): string | undefined {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** The words that Graph's own addresses are made of, as far as the add-in calls them. */
const addressWords: ReadonlySet<string> = new Set([
  'approot',
  'approot:',
  'closeSession',
  'content',
  'createSession',
  'drive',
  'driveItem',
  'drives',
  'items',
  'me',
  'operations',
  'refreshSession',
  'sessionInfoResource(key={key})',
  'shares',
  'special',
  'workbook',
]);
const placeholder = /^\{[a-z]+(?:-[a-z]+)*\}:?$/;

/** The template of an address: the words of Graph and placeholders. */
export function toldTemplate(template: string): string {
  return template
    .split('/')
    .map((part) => (part === '' || addressWords.has(part) || placeholder.test(part) ? part : `{${leftOut}}`))
    .join('/');
}

const factShape = /^[A-Za-z\d][A-Za-z\d .()+_-]{0,39}$/;

/** A word about the program or the host: a version, a platform, a language. */
export function toldFact(fact: string): string {
  return factShape.test(fact) ? fact : leftOut;
}
