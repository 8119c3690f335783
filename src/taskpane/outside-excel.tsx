import type { ReactElement } from 'react';
import { Mark } from './main-screen/mark.tsx';
import { say, type MessageKey } from './words/message-key.ts';
import type { Words } from './words/words.ts';

const steps = ['outside.1', 'outside.2', 'outside.3'] as const satisfies readonly MessageKey[];
const excelOnTheWeb = 'https://excel.cloud.microsoft/';

/** The page was opened by itself: what it is, and how to get to where it works. */
export function OutsideExcel({ words }: { readonly words: Words }): ReactElement {
  return (
    <div className="pane" lang={words.language}>
      <main className="outside">
        <Mark />
        <h1>{words.say(say('outside.word'))}</h1>
        <p>{words.say(say('outside.text'))}</p>
        <ol>
          {steps.map((key) => (
            <li key={key}>{words.say(say(key))}</li>
          ))}
        </ol>
        <a className="button filled" href={excelOnTheWeb} target="_blank" rel="noopener">
          {words.say(say('outside.do'))}
        </a>
      </main>
    </div>
  );
}
