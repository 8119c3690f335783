/** One request as identity saw it. Never codes, tokens, verifiers or passwords. */
export interface LoggedRequest {
  readonly atMs: number;
  readonly method: string;
  readonly path: string;
  /** `dropped`: no answer left the service. */
  readonly status: number | 'dropped';
  /** AADSTS number of the refusal. */
  readonly refused?: number;
  readonly prompt?: string;
  readonly loginHint?: string;
  readonly pocd?: string;
  readonly grant?: string;
  readonly scope?: string;
  readonly claims?: string;
}

export interface RequestLog {
  add(entry: LoggedRequest): void;
  entries(): readonly LoggedRequest[];
  clear(): void;
}

/** Keeps the newest requests only, so that a sandbox may run for days. */
export function createRequestLog(longest = 1000): RequestLog {
  let entries: readonly LoggedRequest[] = [];
  return {
    add: (entry) => {
      entries = [...entries, entry].slice(-longest);
    },
    entries: () => entries,
    clear: () => {
      entries = [];
    },
  };
}
