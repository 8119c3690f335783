import { describe, expect, test } from '@jest/globals';
import { mergeDocuments } from './merge-documents.ts';
import { emptyDocument, fits, longestFileBytes, readDocument, writeDocument } from './settings-document.ts';

const keyByKey = { joins: {}, now: () => 0 };

describe('a settings file', () => {
  test('reads as it was written', () => {
    const document = { format: 1, settings: { a: [1, null, { b: 'c' }] }, changedAt: { a: 5 }, rest: {} };
    expect(readDocument(writeDocument(document))).toEqual({ kind: 'read', document });
  });

  test('keeps what a newer version wrote beside', () => {
    const text = '{"format":2,"settings":{"a":1,"new":{"x":[]}},"changedAt":{},"policy":{"longest":3}}';
    const read = readDocument(text);
    expect(read).toMatchObject({ kind: 'read', document: { format: 2, rest: { policy: { longest: 3 } } } });
    if (read.kind !== 'read') return;
    const merged = mergeDocuments(undefined, { ...emptyDocument, settings: { b: 2 } }, read.document, keyByKey);
    expect(JSON.parse(writeDocument(merged))).toEqual({
      format: 2,
      settings: { a: 1, new: { x: [] }, b: 2 },
      changedAt: { a: 0, new: 0, b: 0 },
      policy: { longest: 3 },
    });
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"format":1,'],
    ['a page', '<html></html>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no format', '{"settings":{},"changedAt":{}}'],
    ['format 0', '{"format":0,"settings":{},"changedAt":{}}'],
    ['settings that are a list', '{"format":1,"settings":[],"changedAt":{}}'],
    ['a time that is a text', '{"format":1,"settings":{},"changedAt":{"a":"now"}}'],
    ['lists without end', `{"format":1,"settings":{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}},"changedAt":{}}`],
  ])('that is %s is damaged', (_what, text) => {
    expect(readDocument(text)).toEqual({ kind: 'damaged' });
  });

  test('of a version that we cannot read is left alone', () => {
    expect(readDocument('{"format":3,"entries":[]}')).toEqual({ kind: 'newer' });
  });

  test('holds 32 KB and no byte more, counted as UTF-8', () => {
    const withText = (text: string) => ({ ...emptyDocument, settings: { a: text } });
    const frame = writeDocument(withText('')).length;
    expect(fits(withText('x'.repeat(longestFileBytes - frame)))).toBe(true);
    expect(fits(withText('x'.repeat(longestFileBytes - frame + 1)))).toBe(false);
    expect(fits(withText('é'.repeat((longestFileBytes - frame) / 2 + 1)))).toBe(false);
  });
});
