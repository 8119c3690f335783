import { describe, expect, test } from '@jest/globals';
import { createFakeWorld } from '#application/fake-world.ts';
import { liveRegionIn, type LiveElement } from './live-region.ts';

interface Region {
  readonly element: LiveElement;
  readonly say: (text: string) => void;
  readonly advance: (ms: number) => void;
}

function region(): Region {
  const element: LiveElement = { textContent: '' };
  const world = createFakeWorld();
  return { element, say: liveRegionIn(element, world.ports.clock).say, advance: (ms) => world.advance(ms) };
}

describe('the live region', () => {
  test('says a text at once', () => {
    const { element, say } = region();
    say('Session started.');
    expect(element.textContent).toBe('Session started.');
  });

  test('lets a text stand for a second, and of those that came meanwhile says the last', () => {
    const { element, say, advance } = region();
    say('one');
    say('two');
    say('three');
    advance(999);
    expect(element.textContent).toBe('one');
    advance(1);
    expect(element.textContent).toBe('three');
  });

  test('empties itself before the same text, or nobody would hear it', () => {
    const { element, say, advance } = region();
    say('Copied.');
    advance(5000);
    say('Copied.');
    expect(element.textContent).toBe('');
    advance(50);
    expect(element.textContent).toBe('Copied.');
  });
});
