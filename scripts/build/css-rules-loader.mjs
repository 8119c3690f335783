/**
 * webpack loader: turns a style sheet into an array of its top-level rules. They are inserted one by one through the
 * CSS object model, which the Content-Security-Policy allows, and no second request is made for a style sheet.
 */
export default function loadCssRules(source) {
  return `export default ${JSON.stringify(topLevelRules(source))};`;
}

/** @param {string} source @returns {string[]} rules without comments and needless white space; texts in quotes must not hold CSS signs */
export function topLevelRules(source) {
  const text = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replaceAll(': ', ':')
    .replace(/;}/g, '}')
    .trim();
  const rules = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    if (text[index] !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    rules.push(text.slice(start, index + 1).trim());
    start = index + 1;
  }
  if (depth !== 0) throw new Error('A brace is not closed in the style sheet.');
  return rules;
}
