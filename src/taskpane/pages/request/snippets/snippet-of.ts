import { csharpOlderSnippet } from './csharp-older.ts';
import { csharpSnippet } from './csharp.ts';
import { curlSnippet } from './curl.ts';
import { graphExplorerSnippet } from './graph-explorer.ts';
import { httpSnippet } from './http.ts';
import { javaSnippet } from './java.ts';
import { javascriptSnippet } from './javascript.ts';
import { objectiveCSnippet } from './objective-c.ts';
import { powershellSnippet } from './powershell.ts';
import { pythonSnippet } from './python.ts';
import type { Snippet, SnippetForm, SnippetWish } from './snippet.ts';

const writers: Readonly<Record<SnippetForm, (wish: SnippetWish) => Snippet>> = {
  http: httpSnippet,
  curl: curlSnippet,
  'graph-explorer': graphExplorerSnippet,
  powershell: powershellSnippet,
  python: pythonSnippet,
  javascript: javascriptSnippet,
  csharp: csharpSnippet,
  java: javaSnippet,
  'objective-c': objectiveCSnippet,
  'csharp-older': csharpOlderSnippet,
};

/** The text a person can copy to use the session from elsewhere. The same wish always gives the same text. */
export function snippetOf(wish: SnippetWish): Snippet {
  return writers[wish.how](wish);
}
