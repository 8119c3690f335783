import type { SignInChecks } from '#application/sign-in-check/sign-in-check.ts';
import { nothing } from './nothing.ts';

/** As the board draws them, on their way; and at their end where most of what can stand in the way does. */
export const signInChecks: Readonly<Record<'underWay' | 'done', SignInChecks>> = {
  underWay: {
    excel: { kind: 'passed', isOffered: true },
    name: { kind: 'passed', name: 'Ana Ruiz' },
    window: { kind: 'failed' },
    storage: { kind: 'passed', isKeptApart: true },
    service: { kind: 'passed', tookMs: 90 },
    graph: { kind: 'passed', tookMs: 120 },
    permission: { kind: 'running' },
    clock: { kind: 'waiting' },
  },
  done: {
    excel: { kind: 'passed', isOffered: false },
    name: { kind: 'failed' },
    window: { kind: 'later' },
    storage: { kind: 'failed' },
    service: { kind: 'passed', tookMs: 2_640 },
    graph: { kind: 'failed', host: 'microsoftgraph.chinacloudapi.cn' },
    permission: { kind: 'failed', why: 'admin' },
    clock: { kind: 'failed', offByMs: -17 * 60_000 },
  },
};

export const signInCheckDeeds = { act: nothing, again: nothing, copyReport: nothing };
