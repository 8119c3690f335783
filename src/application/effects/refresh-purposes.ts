import type { LifecycleEffect } from '#domain/lifecycle/effect.ts';
import type { CallPurpose } from '../ports/graph-activity.ts';

type Why = Extract<LifecycleEffect, { kind: 'refresh-session' }>['why'];

/** One call, and in the list of calls what it was for. */
export const refreshPurposes: Readonly<Record<Why, CallPurpose>> = {
  asked: 'refresh',
  opening: 'check',
  check: 'check',
  'before-start': 'check',
  use: 'check',
  keep: 'keep',
  'confirm-gone': 'confirm',
  'take-over': 'take-over',
};
