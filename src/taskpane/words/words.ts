import type { Message, Moment } from './message-key.ts';

/** One language's texts as the build made them. */
export type Catalog = Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;

/** Says messages in one language. */
export interface Words {
  /** BCP 47, for `lang` and for Intl. */
  readonly language: string;
  readonly say: (message: Message) => string;
  /** The same words and those of another catalog, which win. */
  readonly with: (catalog: Catalog) => Words;
}

/** Later catalogs win. A key that none of them has is shown as it is: a test keeps that from ever happening. */
export function wordsFrom(language: string, ...catalogs: readonly Catalog[]): Words {
  const texts: Catalog = Object.fromEntries(catalogs.flatMap((catalog) => Object.entries(catalog)));
  const times = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const say = (message: Message): string => {
    const params = Object.entries(message.params ?? {}).map(([name, value]) => [name, plain(value)] as const);
    return texts[message.key]?.(Object.fromEntries(params)) ?? message.key;
  };
  const plain = (value: string | number | Moment | Message): string | number => {
    if (typeof value !== 'object') return value;
    return 'at' in value ? times.format(value.at) : say(value);
  };
  return { language, say, with: (catalog) => wordsFrom(language, ...catalogs, catalog) };
}
