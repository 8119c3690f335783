import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { mostEvents } from '#application/report/event-record.ts';
import { createPseudonyms } from '#application/report/pseudonyms.ts';
import { redactingTexts } from '#application/report/redacting-texts.ts';
import { lifecycleShapes } from '#application/report/shapes/lifecycle-shapes.ts';
import { stateLine } from '#application/report/state-line.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { cardFromState } from '#taskpane/main-screen/card-from-state.ts';
import { galleryNow, galleryStates, type GalleryState } from '#taskpane/main-screen/gallery-states.ts';
import { readReport, type Report } from '../../../scripts/replay/read-report.ts';
import { replay } from '../../../scripts/replay/replay-report.ts';
import { startReport } from './make-report.ts';
import { randomStory, tell } from './random-story.ts';

/** Reads the text as the replaying program does. */
function read(text: string): Report {
  const result = readReport(text);
  if (result.kind === 'unreadable') throw new Error(result.say);
  return result.report;
}

describe('a report leads back to where it was made', () => {
  test('whatever happened: the state is the same but for its pseudonyms', () => {
    fc.assert(
      fc.property(randomStory, (story) => {
        const texts = redactingTexts(createPseudonyms());
        const { events, log } = startReport(texts);
        const last = tell(story, events.record).at(-1);
        const { state } = replay(read(log.report()));
        expect(state).toStrictEqual(v.parse(lifecycleShapes(texts).state, last));
        expect(last === undefined ? '' : stateLine(last)).toBe(stateLine(state));
      }),
      { seed: 12, numRuns: 80 },
    );
  });

  test('wherever it begins: a state and an event lose no field on the way', () => {
    const { state, event } = lifecycleShapes(redactingTexts(createPseudonyms()));
    fc.assert(
      fc.property(randomStory, (story) => {
        tell(story, (before, happened) => {
          expect(withoutTexts(v.parse(state, before))).toEqual(withoutTexts(before));
          expect(withoutTexts(v.parse(event, happened))).toEqual(withoutTexts(happened));
        });
      }),
      { seed: 14, numRuns: 40, endOnFailure: true },
    );
  });

  test('after more events than are kept', () => {
    const texts = redactingTexts(createPseudonyms());
    const { events, log } = startReport(texts);
    const story = fc.sample(randomStory, { seed: 13, numRuns: 60 }).flat();
    expect(story.length).toBeGreaterThan(2 * mostEvents);
    const last = tell(story, events.record).at(-1);
    const report = read(log.report());
    expect(report.events).toHaveLength(mostEvents);
    expect(replay(report).state).toStrictEqual(v.parse(lifecycleShapes(texts).state, last));
  });

  const states: readonly (readonly [string, GalleryState])[] = Object.entries(galleryStates);

  test.each(states)(
    'in the state %s, with the same card',
    (_, { state, shownForMs, defaultChanges, isChoiceFixed }) => {
      const { events, log } = startReport();
      // An answer that nobody waits for: it changes nothing.
      events.record(state, { kind: 'session-refreshed', ticket: -1, now: galleryNow });
      const text = log.report();
      expect(text).not.toMatch(/Ana|Maria|Contoso|Fabrikam|Budget|Forecast|GALLERY/i);
      const replayed = replay(read(text)).state;
      expect(stateLine(replayed)).toBe(stateLine(state));
      const cardOf = (of: LifecycleState) =>
        cardFromState(of, { now: galleryNow, since: galleryNow - shownForMs, defaultChanges, isChoiceFixed });
      expect(namesOnly(cardOf(replayed))).toEqual(namesOnly(cardOf(state)));
    },
  );
});

/** What a card is without what it is filled in with: names and addresses differ, nothing else may. */
function namesOnly(card: unknown): unknown {
  return JSON.parse(
    JSON.stringify(card, (name, value: unknown) =>
      ['params', 'life', 'requestId', 'clientRequestId', 'date'].includes(name) ? undefined : value,
    ),
  );
}

/** The fields and what in them is no text. */
function withoutTexts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? '' : (part ?? null))));
}

describe('the size of a report', () => {
  test('has an end, however long the pane was open', () => {
    const { events, log } = startReport();
    tell(fc.sample(randomStory, { seed: 13, numRuns: 60 }).flat(), events.record);
    for (let i = 0; i < 300; i += 1) {
      const call = {
        purpose: 'refresh',
        attempt: 3,
        method: 'POST',
        template: '/drives/{drive-id}/items/{item-id}/workbook/refreshSession',
        outcome: 503,
        codes: ['serviceNotAvailable', 'serviceUnavailableUncategorized', 'transientFailure'],
        requestId: '5a7c2f40-9d1b-4f0e-8c55-0d4b1a7f3e21',
        clientRequestId: '0f0f5f9c-6a53-4c0e-9a3b-6f1b0a0c7d10',
        sentAt: '2026-11-23T10:42:07.123Z',
        durationMs: 12_345,
        bodySent: undefined,
        bodyReceived: '{"error":{"code":"serviceNotAvailable","message":"…"}}',
      } as const;
      log.record(call)(call);
    }
    expect(log.report().length).toBeLessThan(400_000);
  });
});
