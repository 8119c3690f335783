/** The languages that people can read the pane in. */
export const languages = ['en', 'es', 'ja', 'pt-BR'] as const;
export type Language = (typeof languages)[number];

/**
 * The first wish that can be met, else English. A wish is a BCP 47 tag such as `es-MX`; any region of a language is met
 * by the one that we have.
 */
export function languageFor(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const [language] = wish.toLowerCase().split('-');
    const met = languages.find((ours) => ours.toLowerCase().split('-')[0] === language);
    if (met !== undefined) return met;
  }
  return 'en';
}
