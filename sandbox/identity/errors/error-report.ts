import type { EntraError } from './entra-error.ts';

/** What a refusal says about the request it refuses. */
export interface ErrorOccasion {
  /** Origin of the identity service, for `error_uri`. */
  readonly origin: string;
  readonly atMs: number;
  readonly traceId: string;
  readonly correlationId: string;
}

export interface ErrorReport {
  readonly error: string;
  readonly error_description: string;
  readonly timestamp: string;
  readonly trace_id: string;
  readonly correlation_id: string;
  readonly error_uri: string;
  readonly suberror?: string;
  readonly claims?: string;
}

/** The refusal in Entra's words (reference-error-codes, "Handling error codes in your application"). */
export function errorReport(problem: EntraError, occasion: ErrorOccasion, place: 'authorize' | 'token'): ErrorReport {
  const { entry, details } = problem;
  const timestamp = `${new Date(occasion.atMs).toISOString().slice(0, 19).replace('T', ' ')}Z`;
  const suberror = details.suberror ?? entry.suberror;
  return {
    error: details.error ?? (place === 'token' ? entry.tokenError : undefined) ?? entry.error,
    error_description: `${problem.message} Trace ID: ${occasion.traceId} Correlation ID: ${occasion.correlationId} Timestamp: ${timestamp}`,
    timestamp,
    trace_id: occasion.traceId,
    correlation_id: occasion.correlationId,
    error_uri: `${occasion.origin}/error?code=${problem.number}`,
    ...(suberror === undefined ? {} : { suberror }),
    ...(details.claims === undefined ? {} : { claims: details.claims }),
  };
}
