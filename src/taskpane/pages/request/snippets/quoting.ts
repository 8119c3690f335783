/** A string literal with double quotes. JSON's escapes are those of JavaScript, Python, C#, Java and Objective-C as well. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text);
}

/** One word of a POSIX shell: inside single quotes nothing has a meaning but the quote itself. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A PowerShell string without expansion. PowerShell takes typographic quotes for quotes, so they are doubled too. */
export function powershellQuoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`;
}
