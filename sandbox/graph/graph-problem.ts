import { earlyTopLevelCodes, errorCodes, topLevelCodes, uncategorizedCode } from './error-codes.ts';
import type { DoubtSettings } from './doubts.ts';

interface Codes {
  readonly status: number;
  /** Set for OneDrive's, SharePoint's and the gateway's codes; workbook problems take theirs from the status. */
  readonly top?: string;
  readonly second?: string;
  readonly third?: string;
}

/** What Graph refuses with: thrown by checks and operations, turned into the two-level envelope in one place. */
export class GraphProblem extends Error {
  override readonly name = 'GraphProblem';
  readonly codes: Codes;
  readonly headers: Readonly<Record<string, string>>;
  /** Headers that are sent but that a browser's script may not read this time. */
  readonly hiddenHeaders: readonly string[];
  constructor(
    codes: Codes,
    message: string,
    extra: { headers?: Readonly<Record<string, string>>; hiddenHeaders?: readonly string[]; cause?: unknown } = {},
  ) {
    super(message, { cause: extra.cause });
    this.codes = codes;
    this.headers = extra.headers ?? {};
    this.hiddenHeaders = extra.hiddenHeaders ?? [];
  }
}

/** The problem a code stands for; a status of one's own may be given, and must be for a code that nobody documents. */
export function problemFromCode(code: string, options: { status?: number; message?: string } = {}): GraphProblem {
  const known = errorCodes.get(code);
  const status = options.status ?? known?.status ?? 500;
  const message = options.message ?? `The sandbox was told to answer ${code}.`;
  switch (known?.level) {
    case 'top':
    case 'drive':
      return new GraphProblem({ status, top: code }, message);
    case 'deeper': {
      const second = uncategorizedCode(status);
      return new GraphProblem({ status, third: code, ...(second === undefined ? {} : { second }) }, message);
    }
    case 'second':
    case undefined:
      return new GraphProblem({ status, second: code }, message);
  }
}

/** What ties an answer to a support case. */
export interface Diagnostics {
  readonly date: string;
  readonly requestId: string;
  readonly clientRequestId: string;
}

export interface ErrorObject {
  readonly code: string;
  readonly message: string;
  readonly [inner: string]: unknown;
}

function topCode({ status, top, second, third }: Codes, style: DoubtSettings['topLevelCode']): string {
  if (top !== undefined) return top;
  const current = topLevelCodes.get(status) ?? 'UnknownError';
  switch (style) {
    case 'current':
      return current;
    case 'early':
      return earlyTopLevelCodes.get(status) ?? current;
    case 'deepest':
      return third ?? second ?? current;
  }
}

/** Writes the error object: the diagnostic fields stand beside the second-level code, as in real answers. */
export function errorObject(problem: GraphProblem, diagnostics: Diagnostics, doubts: DoubtSettings): ErrorObject {
  const { codes, message } = problem;
  const inner = {
    ...(codes.second === undefined ? {} : { code: codes.second, message }),
    date: diagnostics.date,
    'request-id': diagnostics.requestId,
    'client-request-id': diagnostics.clientRequestId,
    ...(codes.third === undefined ? {} : { [doubts.innerErrorSpelling]: { code: codes.third, message } }),
  };
  return { code: topCode(codes, doubts.topLevelCode), message, [doubts.innerErrorSpelling]: inner };
}
