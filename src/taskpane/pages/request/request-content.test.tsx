import { describe, expect, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { wordsFrom } from '../../words/words.ts';
import { RequestContent } from './request-content.tsx';
import { commonForms, rareForms, snippetActions } from './snippets/snippet.ts';

const id = 'cluster=PSG4&session=15.SG2PEPF00028F251.A116.1.U36.24.ab%2fcd.16.0.1&usid=7f3c1a52-1f0a';
const parts = {
  graphRoot: 'https://graph.microsoft.com/v1.0',
  ref: { driveId: 'b!x0Q', itemId: '01ABC' },
  sessionId: id,
  changes: 'saves-changes',
} as const;
/** Without a catalog every key stands for itself. */
const words = wordsFrom('en');
const forms = [...commonForms, ...rareForms];

function drawn(what: (typeof snippetActions)[number], how: (typeof forms)[number]): string {
  return renderToStaticMarkup(
    <RequestContent parts={parts} words={words} onCopy={() => undefined} first={{ what, how }} />,
  );
}

function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');
}

describe('Use it in a request', () => {
  test.each(forms.flatMap((how) => snippetActions.map((what) => [what, how] as const)))(
    'never shows a whole session id: %s in %s',
    (what, how) => {
      const text = textOf(drawn(what, how));
      expect(text).not.toContain(id);
      if (what === 'refresh' || what === 'close') expect(text).toContain('cluster=PSG4…1f0a');
    },
  );

  test('offers four things to do and ten ways, the rare ones in a group', () => {
    const markup = drawn('refresh', 'http');
    expect(markup.match(/<option/g)).toHaveLength(14);
    const [, group = ''] = /<optgroup label="snip.more">(.*?)<\/optgroup>/.exec(markup) ?? [];
    expect(textOf(group.replaceAll('</option>', '|'))).toBe('Java|Objective-C|snip.older|');
  });

  test('begins with Refresh in HTTP', () => {
    expect(renderToStaticMarkup(<RequestContent parts={parts} words={words} onCopy={() => undefined} />)).toBe(
      drawn('refresh', 'http'),
    );
  });

  test('speaks of the token only where one is to be put in', () => {
    expect(drawn('refresh', 'curl')).toContain('snip.token');
    expect(drawn('refresh', 'curl')).toContain('<strong>{token}</strong>');
    expect(drawn('refresh', 'graph-explorer')).not.toContain('snip.token');
  });

  test('names the SDK where there is one, and says what a program does', () => {
    expect(drawn('close', 'csharp')).toContain('snip.sdk');
    expect(drawn('close', 'http')).not.toContain('snip.sdk');
    expect(drawn('program', 'http')).toContain('snip.program.text');
    expect(drawn('create', 'http')).not.toContain('snip.program.text');
  });
});
