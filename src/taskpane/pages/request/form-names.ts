import { say, type Message } from '../../words/message-key.ts';
import type { SnippetAction, SnippetForm } from './snippets/snippet.ts';

/** Names that are the same in every language. */
const names: Readonly<Record<SnippetForm, string>> = {
  http: 'HTTP',
  curl: 'curl',
  'graph-explorer': 'Graph Explorer',
  powershell: 'PowerShell',
  python: 'Python',
  javascript: 'JavaScript',
  csharp: 'C#',
  java: 'Java',
  'objective-c': 'Objective-C',
  'csharp-older': 'C#',
};

export function formName(how: SnippetForm, sayIt: (message: Message) => string): string {
  return how === 'csharp-older' ? sayIt(say('snip.older', { language: names[how] })) : names[how];
}

/** What the buttons of the main screen are called too. */
export const actionWords = {
  create: 'snip.create',
  refresh: 'state.active.do',
  close: 'state.active.close',
  program: 'snip.program',
} as const satisfies Record<SnippetAction, Message['key']>;
