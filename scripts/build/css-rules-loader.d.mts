/** Top-level rules without comments and needless white space. */
export function topLevelRules(source: string): string[];
