import * as v from 'valibot';
import type { Evidence, Operation, PlainProblemKind, Problem } from '#domain/problem/problem.ts';
import { kindIn, number, words, type Fields, type Shape } from './shape.ts';
import type { Texts } from './texts.ts';

const operation = words<Operation>({
  'find-workbook': true,
  'start-session': true,
  'watch-file': true,
  'refresh-session': true,
  'close-session': true,
  'read-settings': true,
  'write-settings': true,
  'sign-in': true,
  'ask-excel': true,
});

const plainKind = words<PlainProblemKind>({
  'session-over': true,
  'workbook-gone': true,
  'no-permission': true,
  'permission-needed': true,
  restricted: true,
  unsupported: true,
  broken: true,
  slow: true,
  'answer-lost': true,
  offline: true,
  refused: true,
  unknown: true,
  'settings-local': true,
  'settings-full': true,
  'no-onedrive': true,
  'popup-blocked': true,
  'consent-needed': true,
  'consent-refused': true,
  'admin-needed': true,
  cancelled: true,
  policy: true,
  'personal-account': true,
  guest: true,
  'stale-token': true,
  'sign-in-timeout': true,
  'host-silent': true,
});

type Knowing = Exclude<Problem['kind'], PlainProblemKind>;

export function problemShape(texts: Texts): Shape<Problem> {
  const evidence = v.object({
    operation,
    status: v.exactOptional(number),
    codes: texts.codes,
    requestId: v.exactOptional(texts.requestId),
    clientRequestId: v.exactOptional(texts.requestId),
    date: v.exactOptional(texts.date),
    isLocalDate: v.exactOptional(v.literal(true)),
  } satisfies Fields<Evidence>);
  const knowing = {
    locked: v.object({ kind: v.literal('locked'), evidence, by: v.exactOptional(texts.personName) }),
    'sign-in-needed': v.object({
      kind: v.literal('sign-in-needed'),
      evidence,
      claims: v.exactOptional(texts.claims),
    }),
    throttled: v.object({ kind: v.literal('throttled'), evidence, retryAfterMs: v.exactOptional(number) }),
    'clock-wrong': v.object({ kind: v.literal('clock-wrong'), evidence, offByMs: number }),
  } satisfies { readonly [K in Knowing]: Shape<Extract<Problem, { readonly kind: K }>> };
  const byKind: Readonly<Record<string, Shape<Problem>>> = knowing;
  const plain = v.object({ kind: plainKind, evidence });
  return v.lazy((input) => byKind[kindIn(input) ?? ''] ?? plain);
}
