import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { copyText } from '../../main-screen/copy-text.ts';
import { installStyles } from '../../theme/install-styles.ts';
import type { Words } from '../../words/words.ts';
import { RequestContent, type RequestParts } from './request-content.tsx';
import requestRules from './request.css';

interface RequestPageProps {
  readonly parts: RequestParts;
  readonly words: Words;
  readonly onCopied: () => void;
}

/** Texts that use the session from elsewhere: a request, a command, a program. */
export function RequestPage({ parts, words, onCopied }: RequestPageProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const document = place.current?.ownerDocument;
    return document === undefined ? undefined : installStyles(document, requestRules);
  }, []);

  const copy = (text: string): void => {
    if (place.current === null) return;
    void copyText(text, place.current.ownerDocument).then((isCopied) => {
      if (isCopied) onCopied();
    });
  };
  return (
    <div ref={place} className="page-part">
      <RequestContent parts={parts} words={words} onCopy={copy} />
    </div>
  );
}
