import type { Language } from '../../words/language.ts';
import { say, type Message } from '../../words/message-key.ts';
import { languageNames } from './language-names.ts';

/** Why the pane does not speak the language that was chosen. */
export function languageMissing(language: Language): Message {
  return say('set.language.missing', { language: languageNames[language] });
}
