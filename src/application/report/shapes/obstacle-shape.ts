import * as v from 'valibot';
import type { Obstacle, Resume, StandingObstacle } from '#domain/lifecycle/state.ts';
import type { Problem } from '#domain/problem/problem.ts';
import { flag, maybe, number, oneOf, type Shape } from './shape.ts';
import type { Texts } from './texts.ts';

export type InTheWay = Exclude<Obstacle, { readonly kind: 'none' }>;

export interface ObstacleShapes {
  readonly obstacle: Shape<Obstacle>;
  readonly inTheWay: Shape<InTheWay>;
}

/** What stands between the person and the session. */
export function obstacleShapes(texts: Texts, problem: Shape<Problem>, resume: Shape<Resume>): ObstacleShapes {
  const until = { ticket: number, since: number, until: number };
  const none = v.object({ kind: v.literal('none') });
  const standing: Omit<Parameters<typeof oneOf<StandingObstacle>>[0], 'none'> = {
    permission: v.object({ kind: v.literal('permission'), isRefused: flag, resume }),
    'permission-admin': v.object({ kind: v.literal('permission-admin'), resume }),
    failed: v.object({
      kind: v.literal('failed'),
      problem,
      attempts: number,
      resume: maybe(resume),
      access: v.exactOptional(v.literal('all-files')),
      isStopped: v.exactOptional(v.literal(true)),
    }),
  };
  const before = v.exactOptional(oneOf<StandingObstacle>({ none, ...standing }));
  const rows: Parameters<typeof oneOf<InTheWay>>[0] = {
    ...standing,
    waiting: v.object({ kind: v.literal('waiting'), ...until, isTold: flag, resume }),
    retrying: v.object({ kind: v.literal('retrying'), ...until, resume }),
    offline: v.object({ kind: v.literal('offline'), resume: maybe(resume) }),
    'sign-in': v.object({
      kind: v.literal('sign-in'),
      claims: maybe(texts.claims),
      resume: maybe(resume),
      problem: maybe(problem),
    }),
    'signing-in': v.object({
      kind: v.literal('signing-in'),
      ticket: number,
      claims: maybe(texts.claims),
      resume: maybe(resume),
      before,
    }),
    'asking-permission': v.object({
      kind: v.literal('asking-permission'),
      ticket: number,
      isByPerson: flag,
      resume: maybe(resume),
      before,
    }),
  };
  return {
    inTheWay: oneOf<InTheWay>(rows),
    obstacle: oneOf<Obstacle>({ none, ...rows }),
  };
}
