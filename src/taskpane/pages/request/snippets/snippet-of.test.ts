import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { snippetOf } from './snippet-of.ts';
import { commonForms, rareForms, snippetActions, type SnippetWish } from './snippet.ts';

const forms = [...commonForms, ...rareForms];
const id = 'cluster=PSG4&session=15.SG2PEPF00028F251.A116.1.U36.24.ab%2fcd%3d%3d16.16.0.1&usid=7f3c1a52-1f0a';
const budget: Omit<SnippetWish, 'what' | 'how'> = {
  graphRoot: 'https://graph.microsoft.com/v1.0',
  ref: { driveId: 'b!x0Q-_7d', itemId: '01ABCXYZ' },
  sessionId: id,
  changes: 'saves-changes',
};
const address = 'https://graph.microsoft.com/v1.0/drives/b!x0Q-_7d/items/01ABCXYZ/workbook';
const sdkForms = ['csharp', 'csharp-older', 'java'];

const everything = forms.flatMap((how) => snippetActions.map((what) => [what, how] as const));

describe.each(everything)('%s in %s', (what, how) => {
  const { text, sdk } = snippetOf({ ...budget, what, how });

  test('addresses the workbook by drive and item id', () => {
    if (sdkForms.includes(how)) {
      expect(text).toContain('"b!x0Q-_7d"');
      expect(text).toContain('"01ABCXYZ"');
      expect(text).toContain('"https://graph.microsoft.com/v1.0"');
    } else {
      expect(text).toContain(address);
    }
    expect(text).not.toMatch(/\/me\/|root:/);
  });

  test('leaves the token to the reader, once', () => {
    expect(text.split('{token}').length - 1 > 0).toBe(how !== 'graph-explorer');
  });

  test('names the header as it is, wherever a session is used', () => {
    expect(text.includes('workbook-session-id')).toBe(what !== 'create');
  });

  test('carries the session id of this session only where it uses it', () => {
    expect(text.includes(id)).toBe(what === 'refresh' || what === 'close');
  });

  test('has a place for the id where none is known', () => {
    const unknown = snippetOf({ ...budget, sessionId: undefined, what, how }).text;
    if (what === 'refresh' || what === 'close') expect(unknown).toBe(text.replace(id, '{session-id}'));
    else expect(unknown).toBe(text);
  });

  test('says whether changes are saved, wherever it opens a session', () => {
    const copy = snippetOf({ ...budget, changes: 'temporary-copy', what, how }).text;
    if (what === 'create' || what === 'program') {
      const copied = copy.split('\n');
      const differing = text
        .split('\n')
        .flatMap((line, index) => (line === copied[index] ? [] : [[line, copied[index]]]));
      const [[saving = '', trying] = [], ...others] = differing.filter(([line]) => !line?.includes('What was written'));
      expect(others).toEqual([]);
      expect(trying).toBe(saving.replace('true', 'false').replace('True', 'False'));
    } else {
      expect(copy).toBe(text);
    }
  });

  test('ends with one line break and has no stray white space', () => {
    expect(text).not.toMatch(/[ \t]+$/m);
    if (how !== 'javascript') expect(text).not.toMatch(/undefined|\[object/);
    expect(text.endsWith('\n')).toBe(true);
    expect(text.endsWith('\n\n')).toBe(false);
  });

  test('names the version of the SDK that it uses', () => {
    if (sdk !== undefined) expect(sdk).toMatch(/\d/);
    expect(sdk === undefined).toBe(['http', 'graph-explorer'].includes(how) || (how === 'curl' && what !== 'program'));
  });
});

describe.each(forms)('the program in %s', (how) => {
  const { text } = snippetOf({ ...budget, what: 'program', how });

  test('refreshes before four minutes, closes in every case, and knows the answers a program has to know', () => {
    expect(text).toMatch(/210|3 1\/2 minutes/);
    expect(text).toMatch(/\bfinally\b|trap close EXIT|__exit__|in every case/);
    for (const word of ['429', '504', '404', 'invalidSessionReCreatable', 'has expired']) expect(text).toContain(word);
    expect(text).toMatch(/Retry-After|RetryAfter/i);
    expect(text).toContain('What was written before is in the workbook.');
  });

  test('says what is lost with a temporary copy', () => {
    const copy = snippetOf({ ...budget, what: 'program', how, changes: 'temporary-copy' }).text;
    expect(copy).toContain('The changes made in its temporary copy are gone.');
    expect(copy).not.toContain('What was written before');
  });
});

describe('an SDK that repeats a POST by itself', () => {
  test.each([
    ['javascript', 'new RetryHandlerOptions(0, 0)'],
    ['csharp', 'new RetryHandlerOption { MaxRetry = 0 }'],
    ['csharp-older', '.WithMaxRetry(0)'],
    ['java', 'new RetryHandlerOption(null, 0, 0)'],
    ['objective-c', 'initWithDelay:0 maxRetries:0'],
  ] as const)('is told not to, in %s', (how, off) => {
    for (const what of snippetActions) expect(snippetOf({ ...budget, what, how }).text).toContain(off);
  });
});

describe('ids of any characters', () => {
  const visible = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
  });

  test('stand in the address percent-encoded', () => {
    fc.assert(
      fc.property(visible, visible, fc.constantFrom(...commonForms), (driveId, itemId, how) => {
        fc.pre(how !== 'csharp');
        const { text } = snippetOf({ ...budget, ref: { driveId, itemId }, what: 'refresh', how });
        const [, drive = '', item = ''] = /v1\.0\/drives\/([\w.~!%-]+)\/items\/([\w.~!%-]+)\/workbook/.exec(text) ?? [];
        expect([decodeURIComponent(drive), decodeURIComponent(item)]).toEqual([driveId, itemId]);
      }),
    );
  });

  test.each([
    ['csharp', /Headers\.Add\("workbook-session-id", ("(?:[^"\\]|\\.)*")\);/],
    ['csharp-older', /\.Header\("workbook-session-id", ("(?:[^"\\]|\\.)*")\)$/m],
    ['java', /headers\.add\("workbook-session-id", ("(?:[^"\\]|\\.)*")\);/],
    ['objective-c', /setValue:@("(?:[^"\\]|\\.)*") forHTTPHeaderField:@"workbook-session-id"\];/],
    ['javascript', /\.header\('workbook-session-id', ("(?:[^"\\]|\\.)*")\)$/m],
    ['python', /"workbook-session-id": ("(?:[^"\\]|\\.)*"),$/m],
  ] as const)('stay what they are as a string of %s', (how, header) => {
    fc.assert(
      fc.property(visible, (sessionId) => {
        const found = header.exec(snippetOf({ ...budget, sessionId, what: 'close', how }).text);
        expect(JSON.parse(found?.[1] ?? '""')).toBe(sessionId);
      }),
    );
  });

  test('stay what they are as a string of PowerShell', () => {
    fc.assert(
      fc.property(visible, (sessionId) => {
        const { text } = snippetOf({ ...budget, sessionId, what: 'close', how: 'powershell' });
        const [, found = ''] = /'workbook-session-id' = '(.*)'$/m.exec(text) ?? [];
        expect(found.replaceAll("''", "'")).toBe(sessionId);
      }),
    );
  });
});

describe('another cloud', () => {
  const graphRoot = 'https://graph.microsoft.us/v1.0';

  test.each(forms)('is addressed in %s', (how) => {
    expect(snippetOf({ ...budget, graphRoot, what: 'create', how }).text).toContain(graphRoot);
  });

  test('that the JavaScript client does not know is named to it, or it would send no token', () => {
    const { text } = snippetOf({
      ...budget,
      graphRoot: 'https://graph.example/v1.0',
      what: 'create',
      how: 'javascript',
    });
    expect(text).toContain('customHosts: new Set(["graph.example"])');
  });
});
