import { readdirSync, readFileSync } from 'node:fs';
import MessageFormat from '@messageformat/core';
import * as v from 'valibot';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { cardFromState } from '#taskpane/main-screen/card-from-state.ts';
import type { Message } from '#taskpane/words/message-key.ts';
import { wordsFrom } from '#taskpane/words/words.ts';

/** What a card needs beside its state. */
export type CardContext = Parameters<typeof cardFromState>[1];

/** What the pane shows of a state, in English. */
export interface Shown {
  /** The key of the word, by which the design and the tests call the card. */
  readonly card: string;
  readonly word: string;
  readonly sentence: string;
  readonly note: string | undefined;
  readonly buttons: readonly string[];
}

export function shownOf(state: LifecycleState, context: CardContext): Shown {
  const { say } = englishWords();
  const card = cardFromState(state, context);
  const [word, sentence]: readonly [Message, Message] =
    card.kind === 'state' ? [card.word, card.sentence] : [card.title, card.text];
  return {
    card: word.key,
    word: say(word),
    sentence: say(sentence),
    note: card.kind === 'state' && card.note !== undefined ? say(card.note.message) : undefined,
    buttons: card.actions.map(({ label }) => say({ key: label })),
  };
}

const catalogSchema = v.record(v.string(), v.string());

/** The catalogs as they lie in the tree: the pane's own come out of the build, which is not needed here. */
function englishWords() {
  const folder = new URL('../../src/taskpane/strings/en/', import.meta.url);
  const format = new MessageFormat('en');
  const catalogs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => v.parse(catalogSchema, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
  const texts = catalogs.flatMap((catalog) => Object.entries(catalog));
  return wordsFrom('en', Object.fromEntries(texts.map(([key, text]) => [key, spoken(format, text)] as const)));
}

function spoken(format: MessageFormat, text: string): (params: Readonly<Record<string, string | number>>) => string {
  // Compiled when it is said: hundreds of texts stand in the catalogs and a card says five.
  return (params) => format.compile(text)({ ...params });
}
