export interface WrittenRequest {
  readonly method: string;
  readonly address: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Reads `.http` files: requests apart by lines that begin with `###`, comments by `#`, a blank line before the body. */
export function requestsIn(text: string): readonly WrittenRequest[] {
  return text.split(/^###.*$/m).flatMap((part) => {
    const lines = part.split('\n').filter((line) => !line.startsWith('#'));
    const start = lines.findIndex((line) => line !== '');
    return start < 0 ? [] : [readRequest(lines.slice(start))];
  });
}

function readRequest([first = '', ...lines]: readonly string[]): WrittenRequest {
  const [method, address, ...rest] = first.split(' ');
  if (method === undefined || address === undefined || rest.length > 0) throw new Error(`no request line: ${first}`);
  const blank = lines.indexOf('');
  const headers = lines.slice(0, blank).map((line) => {
    const colon = line.indexOf(': ');
    if (colon < 1) throw new Error(`no header: ${line}`);
    return [line.slice(0, colon), line.slice(colon + 2)] as const;
  });
  return {
    method,
    address,
    headers,
    body: lines
      .slice(blank + 1)
      .join('\n')
      .trimEnd(),
  };
}
