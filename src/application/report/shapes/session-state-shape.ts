import * as v from 'valibot';
import type { ClosedFile, ClosePlace, GoneCheck } from '#domain/lifecycle/after-close.ts';
import type { Asking, OpenWork, Proof, SessionState, SettledSession, Wish } from '#domain/lifecycle/state.ts';
import type { Problem } from '#domain/problem/problem.ts';
import type { WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { refreshReason } from './command-shape.ts';
import { maybe, number, oneOf, words, type Fields, type Shape } from './shape.ts';
import { changesMode } from './workbook-shapes.ts';

type Rows<T extends { readonly kind: string }> = Parameters<typeof oneOf<T>>[0];

/** What is believed of a session. */
export function sessionStateShape(session: Shape<WorkbookSession>, problem: Shape<Problem>): Shape<SessionState> {
  const settled: Rows<SettledSession> = {
    'none-known': v.object({
      kind: v.literal('none-known'),
      said: maybe(
        words<'nothing-to-refresh' | 'nothing-to-close'>({ 'nothing-to-refresh': true, 'nothing-to-close': true }),
      ),
    }),
    open: v.object({
      kind: v.literal('open'),
      session,
      proof: words<Proof>({ remembered: true, answered: true }),
      work: openWork,
      wasClosed: v.exactOptional(v.literal(true)),
    } satisfies Fields<Extract<SessionState, { kind: 'open' }>>),
    'uncertain-start': v.object({ kind: v.literal('uncertain-start'), changes: changesMode, since: number }),
    uncertain: v.object({
      kind: v.literal('uncertain'),
      of: words<'refresh' | 'close'>({ refresh: true, close: true }),
      session,
    }),
    expired: v.object({ kind: v.literal('expired'), session, saidAt: number }),
    broken: v.object({ kind: v.literal('broken'), session, problem }),
    closed: v.object({
      kind: v.literal('closed'),
      session,
      closedAt: number,
      where: closePlace,
      file: closedFile,
      gone: goneCheck(problem),
    }),
  };
  return oneOf<SessionState>({
    ...settled,
    starting: v.object({
      kind: v.literal('starting'),
      ticket: number,
      changes: changesMode,
      since: number,
      attempt: number,
      progress: words<'asked' | 'accepted'>({ asked: true, accepted: true }),
      known: maybe(session),
    }),
    'taking-over': v.object({
      kind: v.literal('taking-over'),
      ticket: number,
      session,
      since: number,
      attempt: number,
      before: oneOf<SettledSession>(settled),
    }),
  });
}

const asking = v.object({
  kind: v.literal('refreshing'),
  ticket: number,
  since: number,
  why: refreshReason,
  attempt: number,
  thenStart: maybe(changesMode),
} satisfies Fields<Asking>);

const wish = oneOf<Wish>({
  closing: v.object({ kind: v.literal('closing'), since: number }),
  'confirming-close': v.object({ kind: v.literal('confirming-close') }),
  'asking-second': v.object({ kind: v.literal('asking-second'), changes: changesMode }),
});

const openWork = oneOf<OpenWork>({
  idle: v.object({ kind: v.literal('idle') }),
  refreshing: asking,
  wished: v.object({ kind: v.literal('wished'), asking, wish }),
  closing: v.object({ kind: v.literal('closing'), ticket: number, since: number, attempt: number }),
  'confirming-close': v.object({ kind: v.literal('confirming-close') }),
  'asking-second': v.object({
    kind: v.literal('asking-second'),
    where: words<'here' | 'elsewhere'>({ here: true, elsewhere: true }),
    changes: changesMode,
  }),
});

/** Where it was closed. */
export const closePlace = words<ClosePlace>({ here: true, elsewhere: true });

const closedFile = oneOf<ClosedFile>({
  'not-watched': v.object({ kind: v.literal('not-watched') }),
  watching: v.object({ kind: v.literal('watching'), ticket: number }),
  updated: v.object({ kind: v.literal('updated'), at: number }),
  unchanged: v.object({ kind: v.literal('unchanged') }),
});

function goneCheck(problem: Shape<Problem>): Shape<GoneCheck> {
  return oneOf<GoneCheck>({
    'not-asked': v.object({ kind: v.literal('not-asked') }),
    asking: v.object({ kind: v.literal('asking'), ticket: number }),
    gone: v.object({ kind: v.literal('gone'), at: number }),
    unanswered: v.object({ kind: v.literal('unanswered'), problem }),
  });
}
