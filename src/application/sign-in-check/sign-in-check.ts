import type { ProblemKind } from '#domain/problem/problem.ts';

/** The eight checks, in the order of the chain that leads to a token. */
export const checkNames = [
  'excel',
  'name',
  'window',
  'storage',
  'service',
  'graph',
  'permission',
  'clock',
] as const satisfies readonly (keyof Findings)[];

export type CheckName = (typeof checkNames)[number];

/** Why can't I sign in?: each check with where it stands. Holds no token and no id. */
export type SignInChecks = { readonly [Name in CheckName]: CheckState<Findings[Name]> };

export type CheckState<Finding> = WithoutFinding | Finding;

/** `skipped`: something that it needs failed before. */
export interface WithoutFinding {
  readonly kind: 'waiting' | 'running' | 'skipped';
}

type Later = { readonly kind: 'later' };

/** What each check can find. `later` cannot be known before somebody has signed in. */
export interface Findings {
  /** Either way nothing needs the person: without the bridge a window is used. */
  readonly excel: { readonly kind: 'passed'; readonly isOffered: boolean };
  /** `name` is undefined where Office tells none and somebody is signed in all the same. */
  readonly name: { readonly kind: 'passed'; readonly name: string | undefined } | { readonly kind: 'failed' };
  /** Nothing is opened to find out: what the last window of this page did is all that is known. */
  readonly window: { readonly kind: 'passed' } | { readonly kind: 'failed' } | Later;
  readonly storage: { readonly kind: 'passed'; readonly isKeptApart: boolean } | { readonly kind: 'failed' };
  readonly service: Reach;
  readonly graph: Reach;
  readonly permission: { readonly kind: 'passed' } | { readonly kind: 'failed'; readonly why: NoPermission } | Later;
  readonly clock: { readonly kind: 'passed' } | { readonly kind: 'failed'; readonly offByMs: number } | Later;
}

export type Reach =
  { readonly kind: 'passed'; readonly tookMs: number } | { readonly kind: 'failed'; readonly host: string };

/** `person`: Allow is enough. `admin`: somebody else has to approve. Else no permission would help. */
export type NoPermission =
  | 'person'
  | 'admin'
  | Extract<ProblemKind, 'policy' | 'personal-account' | 'guest' | 'stale-token' | 'refused' | 'throttled'>;

/** The checks as the pane sees them. */
export interface SignInCheckView {
  /** Undefined until the part that checks has come; the same object until something changes. */
  current(): SignInChecks | undefined;
  subscribe(listener: () => void): () => void;
  /** Checks one after another, all anew; does nothing while they are under way. */
  run(): void;
}

const waiting = { kind: 'waiting' } as const;

/** Before the first of them has begun. */
export const nothingChecked: SignInChecks = {
  excel: waiting,
  name: waiting,
  window: waiting,
  storage: waiting,
  service: waiting,
  graph: waiting,
  permission: waiting,
  clock: waiting,
};

export function isWithoutFinding(state: { readonly kind: string }): state is WithoutFinding {
  return ['waiting', 'running', 'skipped'].includes(state.kind);
}

/** How many have come to an end, one way or another. */
export function checkedCount(checks: SignInChecks): number {
  return checkNames.filter((name) => !['waiting', 'running'].includes(checks[name].kind)).length;
}
