const plain = 'AaCcDdEeGgIiLlNnOoRrSsTtUuYyZz';
const accented = 'ÅåÇçÐðÉéĞğÎîĻļÑñÖöŔŕŠšŢţÛûÝýŽž';

function accent(text) {
  return [...text].map((letter) => accented[plain.indexOf(letter)] ?? letter).join('');
}

/** About 40 % longer, as translations of short texts are. */
function stretch(text) {
  return text + '~'.repeat(Math.round([...text].length * 0.4));
}

/**
 * An English ICU message as the pseudo language `qps` says it: readable, longer, in brackets. Placeholders and the
 * syntax of plurals stay as they are; only the words of their branches change.
 *
 * @param {string} message
 */
export function pseudoMessage(message) {
  return `[${stretchEnd(accentWords(message))}]`;
}

function stretchEnd(message) {
  const words = message.replace(/\{[^{}]*\}/g, '');
  return message + stretch(words).slice(words.length);
}

/** Accents what stands outside of placeholders, and inside the branches of a plural or select. */
function accentWords(message) {
  let result = '';
  let rest = message;
  while (rest !== '') {
    const start = rest.indexOf('{');
    if (start < 0) return result + accent(rest);
    const end = closingBrace(rest, start);
    result += accent(rest.slice(0, start)) + argument(rest.slice(start, end + 1));
    rest = rest.slice(end + 1);
  }
  return result;
}

function argument(text) {
  const choice = /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,/.exec(text);
  if (choice === null) return text;
  let result = choice[0];
  let rest = text.slice(choice[0].length, -1);
  while (rest.includes('{')) {
    const start = rest.indexOf('{');
    const end = closingBrace(rest, start);
    result += `${rest.slice(0, start)}{${accentWords(rest.slice(start + 1, end))}}`;
    rest = rest.slice(end + 1);
  }
  return `${result}${rest}}`;
}

function closingBrace(text, start) {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    if (text[index] === '}') depth -= 1;
    if (depth === 0) return index;
  }
  throw new Error(`A brace is not closed in: ${text}`);
}
