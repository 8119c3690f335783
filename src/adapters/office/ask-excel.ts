import type { Clock } from '#application/ports/clock.ts';
import { failed, succeeded, type Outcome, type PlainProblemKind, type Problem } from '#domain/problem/problem.ts';
import { toldIn } from './told.ts';

export interface Question {
  /** Office's name of the call, for the evidence. */
  readonly name: string;
  readonly limitMs: number;
  readonly clock: Clock;
}

/**
 * Asks Excel with a time limit: several calls of Office.js never settle on some hosts. Silence is `host-silent`, an error
 * of Office's is `unknown` with its code; a late answer is dropped.
 */
export function askExcel<T>(question: Question, call: () => Promise<T>): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const cancel = question.clock.after(question.limitMs, () => {
      resolve(failed(problemAsking(question, 'host-silent', [])));
    });
    const settle = (outcome: Outcome<T>) => {
      cancel();
      resolve(outcome);
    };
    attempt(call).then(
      (value) => {
        settle(succeeded(value));
      },
      (error: unknown) => {
        const code = toldIn(error, 'code');
        const isCode = typeof code === 'number' || typeof code === 'string';
        settle(failed(problemAsking(question, 'unknown', isCode ? [String(code)] : [])));
      },
    );
  });
}

export function problemAsking(
  { name, clock }: Omit<Question, 'limitMs'>,
  kind: PlainProblemKind,
  codes: readonly string[],
): Problem {
  return {
    kind,
    evidence: { operation: 'ask-excel', codes: [name, ...codes], date: new Date(clock.now()).toISOString() },
  };
}

/** Office.js also throws at once, for instance before it is ready. */
async function attempt<T>(call: () => Promise<T>): Promise<T> {
  return await call();
}
