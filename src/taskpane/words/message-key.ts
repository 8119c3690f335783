import type always from '../strings/en/always.json';
import type introduction from '../strings/en/introduction.json';
import type main from '../strings/en/main.json';
import type { PageKey } from './page-key.ts';

/** Names one idea that the pane can say; the English catalogs are the list of all. */
export type MessageKey = keyof typeof main | keyof typeof introduction | AlwaysKey | PageKey;

/** Said even when no catalog could be loaded: these words come with the first script, in every language. */
export type AlwaysKey = keyof typeof always;

/** A moment that is said as a time of day in the pane's language; milliseconds since 1970. */
export interface Moment {
  readonly at: number;
}

/** One thing to say: the idea and what it speaks of. A parameter may itself be said, such as a mode within a sentence. */
export interface Message {
  readonly key: MessageKey;
  readonly params?: Readonly<Record<string, string | number | Moment | Message>>;
}

export function say(key: MessageKey, params?: Message['params']): Message {
  return params === undefined ? { key } : { key, params };
}

export function moment(at: number): Moment {
  return { at };
}
