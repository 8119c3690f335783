import * as v from 'valibot';
import type { ChosenAccounts } from '#application/ports/chosen-accounts.ts';
import type { TextStore } from '#application/ports/text-store.ts';

/** More people than ever share one browser's profile; the oldest choice goes. */
const mostAccounts = 20;
const stored = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

export interface ChosenAccountsOptions {
  /** Outlives the page, and is shared by the tabs of one storage partition. */
  readonly lasting: TextStore;
  /** `Office.context.partitionKey`; known only once Office.js is ready. */
  readonly partitionKey: () => string | undefined;
}

/** The choices as one text of ids. Where storage is blocked they end with the page; what is damaged says nothing. */
export function createChosenAccounts({ lasting, partitionKey }: ChosenAccountsOptions): ChosenAccounts {
  const name = (): string => ['session-controls.chosen-accounts', partitionKey() ?? ''].join('/');
  let known: readonly string[] = [];

  const read = (): readonly string[] => {
    const answer = lasting.read(name());
    // Another tab may have taken the choice back.
    if (answer.kind === 'done') known = idsIn(answer.value);
    return known;
  };
  const write = (ids: readonly string[]): void => {
    known = ids;
    lasting.write(name(), JSON.stringify(known));
  };
  return {
    has: (accountId) => read().includes(accountId),
    add: (accountId) => {
      write([...read().filter((id) => id !== accountId), accountId].slice(-mostAccounts));
    },
    remove: (accountId) => {
      if (read().includes(accountId)) write(known.filter((id) => id !== accountId));
    },
    clear: () => {
      known = [];
      lasting.remove(name());
    },
  };
}

function idsIn(text: string | undefined): readonly string[] {
  const read = v.safeParse(stored, text ?? '[]');
  return read.success ? read.output : [];
}
