import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { ActivityEntry } from '../activity/activity-log.ts';
import { toldFact } from '../activity/what-may-be-told.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventRecord } from './event-record.ts';
import { stateLine } from './state-line.ts';

/** Raised when a report of before can no longer be read. */
export const reportFormat = 1;

export interface ReportParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly version: string;
  /** What is known of the host, such as its platform, its version and its language; nothing of a person. */
  readonly host: () => Readonly<Record<string, string | undefined>>;
  readonly state: () => LifecycleState;
  readonly events: Pick<EventRecord, 'read'>;
  /** What the sign-in check found, a line for each check; left out while nobody had it run. */
  readonly signInCheck?: () => readonly string[];
  /** What of the administrator's policy could not be read; left out where all was. */
  readonly policyNotRead?: readonly string[];
}

/**
 * Everything that support needs, as one JSON text: what people read stands first and in whole lines, then what
 * `npm run replay` drives through the same `transition`.
 */
export function createSupportReport(parts: ReportParts): (calls: readonly ActivityEntry[]) => string {
  const { clock, version, host, state, events, signInCheck = () => [], policyNotRead = [] } = parts;
  return (calls) => {
    const now = clock.now();
    const recorded = events.read();
    const checks = signInCheck();
    const told: readonly (readonly [string, string])[] = [
      ['format', line(reportFormat)],
      ['about', line('Support report of Session Controls for Excel: no token, no session id, no name.')],
      ['version', line(toldFact(version))],
      ['madeAt', line(new Date(now).toISOString())],
      ['host', line(toldHost(host()))],
      ...(policyNotRead.length === 0
        ? []
        : [['policy', line(`not read: ${policyNotRead.map(toldFact).join(', ')}`)] as const]),
      ['stands', line(stateLine(state()))],
      ...(checks.length === 0 ? [] : [['signInCheck', lines(checks)] as const]),
      ['calls', lines(calls.map((call) => callLine(call, now)))],
      ['checkpoint', line(recorded?.checkpoint)],
      ['events', lines(recorded?.events ?? [])],
    ];
    return `{\n${told.map(([name, text]) => `${line(name)}: ${text}`).join(',\n')}\n}\n`;
  };
}

const factName = /^[a-z]{1,20}$/i;

function toldHost(facts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const known = Object.entries(facts).flatMap(([name, fact]) =>
    fact !== undefined && factName.test(name) ? [[name, toldFact(fact)] as const] : [],
  );
  return Object.fromEntries(known);
}

/** One call on one line, in the order in which somebody looks for it. */
function callLine(call: ActivityEntry, now: number): string {
  const sent = [
    call.sentAt,
    call.purpose,
    `attempt ${String(call.attempt)}`,
    `${call.method} ${call.template}`,
    ...(call.kind === 'running' ? [] : [String(call.outcome)]),
  ];
  return [...sent, ...becameOf(call, now)].filter((part) => part !== undefined).join(' | ');
}

/** A call under way has no answer that could be told. */
function becameOf(call: ActivityEntry, now: number): readonly (string | undefined)[] {
  const clientRequestId = labelled('client-request-id', call.clientRequestId);
  const bodySent = labelled('sent', call.bodySent);
  if (call.kind === 'running') {
    return [`under way for ${milliseconds(Math.max(0, now - Date.parse(call.sentAt)))}`, clientRequestId, bodySent];
  }
  return [
    milliseconds(call.durationMs),
    waitOf(call),
    call.codes.length === 0 ? undefined : call.codes.join(' > '),
    labelled('request-id', call.requestId),
    clientRequestId,
    bodySent,
    labelled('received', call.bodyReceived),
  ];
}

function waitOf(call: Exclude<ActivityEntry, { kind: 'running' }>): string | undefined {
  if (call.kind === 'waiting') return `waits until ${new Date(call.until).toISOString()}`;
  return call.waitedMs === 0 ? undefined : `waited ${milliseconds(call.waitedMs)}`;
}

function milliseconds(ms: number): string {
  return `${String(Math.round(ms))} ms`;
}

function labelled(name: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${name} ${value}`;
}

function lines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map(line).join(',\n')}\n]`;
}

/** JSON knows no undefined and would drop its name: it is written as null. */
function line(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => (part === undefined ? null : part));
}
