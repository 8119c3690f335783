/** An ES module whose default export holds one function per key; rejects when the keys are not those of English. */
export function compileCatalog(source: string, path: string, isPseudo?: boolean): Promise<string>;
