import * as v from 'valibot';
import type { AllFilesChoice, FileAccess } from '#domain/account/file-access.ts';
import type { TwoAccounts } from '#domain/account/two-accounts.ts';
import type { LifecycleEvent } from '#domain/lifecycle/event.ts';
import type { KeepOpen, KeepStop } from '#domain/lifecycle/keep-open.ts';
import type { GivenUpStart, LifecycleState, Stage, StageWorkbook } from '#domain/lifecycle/state.ts';
import { askedCommandShape, commandShape, resumeShape } from './command-shape.ts';
import { eventShape } from './event-shape.ts';
import { obstacleShapes } from './obstacle-shape.ts';
import { problemShape } from './problem-shape.ts';
import { sessionStateShape } from './session-state-shape.ts';
import { flag, maybe, number, oneOf, words, type Fields, type Shape } from './shape.ts';
import type { Texts } from './texts.ts';
import { changesMode, workbookShapes } from './workbook-shapes.ts';

export interface LifecycleShapes {
  readonly state: Shape<LifecycleState>;
  readonly event: Shape<LifecycleEvent>;
}

/** States and events of the lifecycle, their texts as `texts` has them. */
export function lifecycleShapes(texts: Texts): LifecycleShapes {
  const of = workbookShapes(texts);
  const { account, excelAccount, addressed } = of;
  const problem = problemShape(texts);
  const command = commandShape(of);
  const { obstacle, inTheWay } = obstacleShapes(texts, problem, resumeShape(command));
  const askedCommand = askedCommandShape(of);
  const wanted = maybe(askedCommand);

  const stage = oneOf<Stage>({
    opening: v.object({ kind: v.literal('opening'), ticket: number, wanted }),
    'host-silent': v.object({ kind: v.literal('host-silent'), isStopped: v.exactOptional(v.literal(true)) }),
    cannot: v.object({
      kind: v.literal('cannot'),
      reason: of.cannotReason,
      workbookName: maybe(texts.workbookName),
      account: maybe(account),
      signingIn: v.exactOptional(number),
      problem: v.exactOptional(problem),
    }),
    'signing-in': v.object({
      kind: v.literal('signing-in'),
      ticket: number,
      live: addressed,
      isByPerson: flag,
      wanted,
      instead: v.exactOptional(v.object({ account, excelAccount } satisfies Fields<TwoAccounts>)),
    }),
    'other-person': v.object({
      kind: v.literal('other-person'),
      live: addressed,
      account,
      excelAccount,
      problem: maybe(problem),
      wanted,
    }),
    'signed-out': v.object({
      kind: v.literal('signed-out'),
      live: addressed,
      problem: maybe(problem),
      wanted,
      endedKeeping: v.exactOptional(v.literal(true)),
    }),
    finding: v.object({
      kind: v.literal('finding'),
      ticket: number,
      live: addressed,
      account,
      access,
      wanted,
      attempt: number,
    }),
    'not-found': v.object({
      kind: v.literal('not-found'),
      live: addressed,
      account,
      access,
      obstacle: inTheWay,
      wanted,
    }),
    workbook: v.object({
      kind: v.literal('workbook'),
      live: oneOf<StageWorkbook>({ addressed, elsewhere: v.object({ kind: v.literal('elsewhere') }) }),
      account,
      access,
      workbook: of.item,
      session: sessionStateShape(of.session, problem),
      obstacle,
      keepOpen,
      givenUp: maybe(givenUp),
      busySaid: v.exactOptional(number),
    }),
  });
  return {
    state: v.object({
      lastTicket: number,
      quietUntil: number,
      isQuietTold: flag,
      allFiles,
      defaultChanges: changesMode,
      stage,
    } satisfies Fields<LifecycleState>),
    event: eventShape({ ...of, problem, command, askedCommand, allFiles }),
  };
}

const access = words<FileAccess>({ 'own-files': true, 'all-files': true });
const allFiles = words<AllFilesChoice>({ 'not-asked': true, allowed: true, refused: true });

const keepOpen = oneOf<KeepOpen>({
  off: v.object({
    kind: v.literal('off'),
    stopped: maybe(
      v.object({
        why: words<KeepStop>({ end: true, failed: true, out: true, sleep: true }),
        at: number,
        attempts: number,
      }),
    ),
  }),
  on: v.object({ kind: v.literal('on'), until: number, ticket: number, armedFor: number }),
});

const givenUp = v.object({
  ticket: number,
  changes: changesMode,
  since: number,
  attempt: number,
} satisfies Fields<GivenUpStart>);
