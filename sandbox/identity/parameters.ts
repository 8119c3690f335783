/** OAuth parameters of a query or a form body; an empty value counts as absent (RFC 6749 §3.1). */
export interface Parameters {
  get(name: string): string | undefined;
}

export function parametersFrom(...sources: readonly URLSearchParams[]): Parameters {
  return {
    get: (name) => {
      const value = sources.map((source) => source.get(name)).find((found) => found !== null && found !== '');
      return value ?? undefined;
    },
  };
}

/** The parameters of a form post; a body of any other type has none. */
export async function formParameters(request: Request): Promise<URLSearchParams> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;
  return new URLSearchParams(isForm ? await request.text() : '');
}
