interface ErrorLevel {
  readonly code: string | undefined;
  readonly message: unknown;
}

const sentence = /^(?<name>[^"“”\n]{1,80}) is editing this (?:workbook|file|document)\b/i;
const nobody = /^(?:some|another|a|an|the|this|it)\s|^(?:someone|somebody)\b/i;

/**
 * Who holds the lock, when the message of an `EditModeCannotAcquireLock…` code begins with their name. It is the only
 * thing ever read from a message, and it is only shown: messages may change at any time, so the sentence without a name
 * is always at hand.
 */
export function lockHolder(levels: readonly ErrorLevel[]): string | undefined {
  return levels
    .filter(({ code }) => code?.toLowerCase().startsWith('editmodecannotacquirelock') === true)
    .map(({ message }) => (typeof message === 'string' ? nameIn(message) : undefined))
    .find((name) => name !== undefined);
}

function nameIn(message: string): string | undefined {
  const name = sentence.exec(message.trim())?.groups?.['name']?.trim();
  if (name === undefined || nobody.test(name)) return undefined;
  // A whole sentence before the name, or characters that could turn the line around, is not a name.
  return /\p{L}{4,}[.:;] |\p{C}/u.test(name) ? undefined : name;
}
