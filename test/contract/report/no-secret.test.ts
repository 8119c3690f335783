import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { createPseudonyms } from '#application/report/pseudonyms.ts';
import { redactingTexts } from '#application/report/redacting-texts.ts';
import { lifecycleShapes } from '#application/report/shapes/lifecycle-shapes.ts';
import { textAs } from '#application/report/shapes/shape.ts';
import type { Texts } from '#application/report/shapes/texts.ts';
import type { GraphActivity } from '#application/ports/graph-activity.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { workbookSessionIdFrom } from '#domain/workbook-session/workbook-session.ts';
import { startReport } from './make-report.ts';
import { randomStory, tell } from './random-story.ts';
import { leaksIn, secrets } from './secrets.ts';

const seeded = { seed: 11, numRuns: 200 };
const secret = fc.constantFrom(...Object.values(secrets));
/** A secret as the whole body, as a value of every member that is told of, as a name, and in what is nested. */
const plantedBody = fc.oneof(
  secret,
  fc.constant(undefined),
  secret.map((text) => {
    const member = { code: text, message: text, date: text, 'request-id': text, 'client-request-id': text };
    const item = { id: text, driveId: text, driveType: text, eTag: text, name: text, [text]: text };
    const error = { ...member, innerError: { ...member, innererror: member }, details: [member] };
    return JSON.stringify({ ...item, persistChanges: text, status: text, error, parentReference: item, value: [item] });
  }),
);
const plantedCall: fc.Arbitrary<GraphActivity> = fc.record({
  purpose: fc.constantFrom('start' as const, 'refresh' as const),
  attempt: fc.nat(3),
  method: fc.constantFrom('POST' as const, 'GET' as const),
  template: fc.oneof(
    secret,
    secret.map((text) => `/drives/${text}/items/${encodeURIComponent(text)}`),
  ),
  outcome: fc.constantFrom<GraphActivity['outcome']>(200, 'lost'),
  codes: fc.array(secret, { maxLength: 10 }),
  requestId: secret,
  clientRequestId: secret,
  bodySent: plantedBody,
  bodyReceived: plantedBody,
  sentAt: secret,
  durationMs: fc.nat(5000),
});

describe('a report holds nothing of anybody', () => {
  test('whatever happened, with a secret in every text of it', () => {
    fc.assert(
      fc.property(randomStory, fc.array(plantedCall, { maxLength: 5 }), (story, calls) => {
        const { events, log } = startReport();
        tell(story, events.record);
        for (const call of calls) log.record(call)(call);
        expect(leaksIn(log.report())).toEqual([]);
        expect(events.read()?.events).toHaveLength(story.length);
      }),
      seeded,
    );
  });

  test('in whatever state it begins', () => {
    fc.assert(
      fc.property(randomStory, (story) => {
        const last = tell(story, () => undefined).at(-1);
        if (last === undefined) throw new Error('Every story has a state.');
        const { events, log } = startReport();
        events.record(last, { kind: 'connection-lost' });
        expect(events.read()).toBeDefined();
        expect(leaksIn(log.report())).toEqual([]);
      }),
      seeded,
    );
  });

  test('and nothing of it stands in the list of calls either', () => {
    fc.assert(
      fc.property(plantedCall, (call) => {
        const { log } = startReport();
        log.record(call)(call);
        expect(leaksIn(JSON.stringify(log.current()))).toEqual([]);
      }),
      seeded,
    );
  });

  test('the stories come to every stage, every belief and every obstacle, or the tests above say little', () => {
    const met = new Set<string>();
    for (const story of fc.sample(randomStory, seeded)) {
      for (const state of tell(story, () => undefined)) for (const kind of kindsOf(state)) met.add(kind);
    }
    const expected = `stage: opening host-silent cannot signing-in other-person signed-out finding not-found workbook
      session: none-known starting taking-over open uncertain-start uncertain expired broken closed
      work: idle refreshing closing confirming-close asking-second
      obstacle: none waiting retrying offline sign-in signing-in permission asking-permission permission-admin failed`
      .split('\n')
      .flatMap((line) => {
        const [what = '', kinds = ''] = line.trim().split(': ');
        return kinds.split(' ').map((kind) => `${what} ${kind}`);
      });
    expect(expected.filter((kind) => !met.has(kind))).toEqual([]);
  });
});

describe('the search for secrets finds', () => {
  const asIs = textAs((text) => text);
  const unredacted: Texts = {
    sessionId: textAs(workbookSessionIdFrom),
    driveId: asIs,
    itemId: asIs,
    eTag: asIs,
    workbookName: asIs,
    address: asIs,
    extension: asIs,
    accountId: asIs,
    personName: asIs,
    userName: asIs,
    organization: asIs,
    tenantId: asIs,
    claims: asIs,
    codes: v.array(v.string()),
    requestId: asIs,
    date: asIs,
  };
  // The file type is planted without a secret's whole, so it has a test of its own.
  const texts = Object.keys(unredacted).filter((name) => name !== 'extension');

  test.each(texts)('a report in which %s is not redacted', (name) => {
    const given: readonly (readonly [string, unknown])[] = Object.entries(unredacted);
    const planted = {
      ...redactingTexts(createPseudonyms()),
      ...Object.fromEntries(given.filter(([key]) => key === name)),
    };
    const leaks = fc.sample(randomStory, { ...seeded, numRuns: 30 }).flatMap((story) => {
      const { events, log } = startReport(planted);
      tell(story, events.record);
      return leaksIn(log.report());
    });
    expect(leaks).not.toEqual([]);
  });

  test('a call that was not redacted', () => {
    const [call] = fc.sample(plantedCall, { ...seeded, numRuns: 1 });
    expect(leaksIn(JSON.stringify(call))).not.toEqual([]);
  });

  test.each([
    ['as it is', (text: string) => text],
    ['within JSON', (text: string) => JSON.stringify({ text })],
    ['within JSON within JSON', (text: string) => JSON.stringify(JSON.stringify({ text }))],
    ['encoded for an address', (text: string) => encodeURIComponent(text)],
    ['in base64', (text: string) => Buffer.from(`{"a":"${text}"}`).toString('base64')],
    ['in base64 for addresses', (text: string) => Buffer.from(`xy${text}`).toString('base64url')],
    ['in hex', (text: string) => Buffer.from(text).toString('hex')],
    ['in capitals', (text: string) => text.toUpperCase()],
  ])('every secret written %s', (_, write) => {
    for (const [name, text] of Object.entries(secrets)) {
      expect(leaksIn(`before ${write(text)} after`)).toContain(name);
    }
  });

  test('nothing where there is nothing', () => {
    expect(leaksIn('Workbook 1.xlsx of Person 1, session-1')).toEqual([]);
  });
});

test('a file type that nobody knows could be a part of the name, and is left out', () => {
  const { event } = lifecycleShapes(redactingTexts(createPseudonyms()));
  const name = 'Budget.payrollofana';
  const reason = { kind: 'type', extension: '.payrollofana' };
  const read = { kind: 'live-workbook-read', ticket: 1, live: { kind: 'cannot', reason, name } };
  expect(JSON.stringify(v.parse(event, read))).not.toContain('payroll');
});

function kindsOf({ stage }: LifecycleState): readonly string[] {
  if (stage.kind === 'not-found') return ['stage not-found', `obstacle ${stage.obstacle.kind}`];
  if (stage.kind !== 'workbook') return [`stage ${stage.kind}`];
  const { session, obstacle } = stage;
  const work = session.kind === 'open' ? [`work ${session.work.kind}`] : [];
  return ['stage workbook', `session ${session.kind}`, `obstacle ${obstacle.kind}`, ...work];
}
