/** What a pseudonym stands for; each kind counts from 1. */
export type PseudonymKind =
  | 'account'
  | 'address'
  | 'claims'
  | 'drive'
  | 'item'
  | 'organization'
  | 'person'
  | 'session'
  | 'tenant'
  | 'user'
  | 'version'
  | 'workbook';

/** Gives the same number for the same text, so that what was equal stays equal and nothing else is told. */
export interface Pseudonyms {
  numberOf(kind: PseudonymKind, text: string): number;
}

export function createPseudonyms(): Pseudonyms {
  const known = new Map<PseudonymKind, Map<string, number>>();
  return {
    numberOf: (kind, text) => {
      const numbers = known.get(kind) ?? new Map<string, number>();
      known.set(kind, numbers);
      const number = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, number);
      return number;
    },
  };
}
