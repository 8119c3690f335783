import { describe, expect, test } from '@jest/globals';
import type { StartPlace } from '#application/ports/session-memory.ts';
import { closedSession } from '#domain/lifecycle/state.ts';
import { believed, galleryNow, session } from '../../main-screen/gallery-fixtures.ts';
import { detailsViewFrom, withOver } from './details-from-pane.ts';

const minutes = (n: number): number => n * 60_000;

describe('the timeline with our estimate', () => {
  test('says probably over five minutes after the last contact, and not before', () => {
    const marks = [{ kind: 'started', at: minutes(10) }] as const;
    expect(withOver(marks, { lastContactAt: minutes(10) }, minutes(14))).toEqual(marks);
    expect(withOver(marks, { lastContactAt: minutes(10) }, minutes(16))).toEqual([
      ...marks,
      { kind: 'over', at: minutes(15) },
    ]);
  });

  test('says it between two contacts that are further apart', () => {
    const marks = [
      { kind: 'started', at: minutes(10) },
      { kind: 'checked', at: minutes(17) },
    ] as const;
    expect(withOver(marks, { lastContactAt: minutes(17) }, minutes(18)).map(({ kind }) => kind)).toEqual([
      'started',
      'over',
      'checked',
    ]);
  });

  test('counts a contact of which there is no mark, and claims nothing for the time before it', () => {
    const marks = [{ kind: 'started', at: minutes(10) }] as const;
    expect(withOver(marks, { lastContactAt: minutes(18) }, minutes(24))).toEqual([
      ...marks,
      { kind: 'refreshed', at: minutes(18) },
      { kind: 'over', at: minutes(23) },
    ]);
  });

  test('ends with what Microsoft said', () => {
    const marks = [
      { kind: 'started', at: minutes(10) },
      { kind: 'expired', at: minutes(17) },
    ] as const;
    expect(withOver(marks, { lastContactAt: minutes(10) }, minutes(30)).at(-1)?.kind).toBe('expired');
  });
});

describe('Confirm that it is gone', () => {
  test.each([
    ['answer-lost', ['act.lost']],
    ['offline', ['join.dot', 'blocked.offline.word', 'state.uncertain.word']],
    ['throttled', ['join.dot', 'blocked.throttled.word', 'state.uncertain.word']],
  ] as const)('says of "%s" what happened, and that nothing is certain', (kind, keys) => {
    const gone = {
      kind: 'unanswered',
      problem: { kind, evidence: { operation: 'refresh-session', codes: [] } },
    } as const;
    const { state } = believed({ ...closedSession(session(165), 'here', galleryNow), gone });
    const view = detailsViewFrom({ state: () => state, timeline: () => undefined }, galleryNow);
    const why = view?.gone?.kind === 'unanswered' ? view.gone.why : undefined;
    const said = Object.values(why?.params ?? {}).flatMap((part) =>
      typeof part === 'object' && 'key' in part ? [part.key] : [],
    );
    expect([why?.key, ...said]).toEqual(keys);
  });
});

describe('where the session was started', () => {
  test.each(['here', 'elsewhere', 'unknown'] as const)('is "%s" as this device knows it', (startedWhere) => {
    expect(detailsOf({ startedWhere })?.started.where).toBe(startedWhere);
  });

  test('is not known before that is looked up, and lies with another tool where it was taken over', () => {
    expect(detailsOf({ startedWhere: undefined })?.started.where).toBe('unknown');
    expect(detailsOf({ startedWhere: 'here', isTakenOver: true })?.started.where).toBe('by-another-tool');
  });
});

describe('where the session was closed', () => {
  test.each(['here', 'elsewhere'] as const)('is "%s", whatever becomes of the file', (where) => {
    const { state } = believed(closedSession(session(165), where, galleryNow));
    const view = detailsViewFrom({ state: () => state, timeline: () => undefined }, galleryNow);
    expect(view?.closed).toEqual({ at: galleryNow, where });
  });
});

function detailsOf(known: { readonly startedWhere: StartPlace | undefined; readonly isTakenOver?: boolean }) {
  const { startedWhere, isTakenOver = false } = known;
  const { state } = believed({
    kind: 'open',
    session: { ...session(165), isTakenOver },
    proof: 'answered',
    work: { kind: 'idle' },
  });
  const timeline = startedWhere === undefined ? undefined : { marks: [], startedWhere };
  return detailsViewFrom({ state: () => state, timeline: () => timeline }, galleryNow);
}
