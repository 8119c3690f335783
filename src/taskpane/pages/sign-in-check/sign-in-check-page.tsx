import { useEffect, useReducer, useRef, type ReactElement } from 'react';
import type { Pane } from '#application/pane.ts';
import { nothingChecked } from '#application/sign-in-check/sign-in-check.ts';
import { isHeard } from '#domain/lifecycle/is-heard.ts';
import { copyText } from '../../main-screen/copy-text.ts';
import { say } from '../../words/message-key.ts';
import type { PageProps } from '../page.ts';
import { SignInCheckContent, windowHelp } from './sign-in-check-content.tsx';
import { signInCheckViewFrom } from './sign-in-check-from-pane.ts';
import type { CheckAction, SignInCheckPageView } from './sign-in-check-view.ts';

const signIn = { kind: 'sign-in-asked', isOtherAccount: false } as const;

/** Why can't I sign in? Checks by itself on opening, and says aloud only what came of it. */
export function Page({ pane, words, open, leave, onAnnounce }: PageProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const announce = useRef(onAnnounce);
  useEffect(() => {
    announce.current = onAnnounce;
  }, [onAnnounce]);

  useEffect(() => {
    let wasDone = false;
    const stops = [
      pane.subscribe(draw),
      pane.signInCheck.subscribe(() => {
        draw();
        const { isDone, firstLine } = viewOf(pane);
        if (isDone && !wasDone) announce.current(firstLine);
        wasDone = isDone;
      }),
    ];
    pane.signInCheck.run();
    draw();
    return () => {
      for (const stop of stops) stop();
    };
  }, [pane]);

  const copy = (text: string): void => {
    if (place.current === null) return;
    void copyText(text, place.current.ownerDocument).then((isCopied) => {
      if (isCopied) onAnnounce(say('live.copied'));
    });
  };
  const act = (action: CheckAction): void => {
    switch (action) {
      case 'show-window-help':
        return open(windowHelp);
      case 'sign-in':
      case 'allow':
        // Microsoft asks for the permission in the course of signing in; the main screen shows how that goes.
        pane.ask(signIn);
        return leave();
      case 'copy-consent-link':
        return void pane.adminConsentAddress().then((address) => {
          if (address !== undefined) copy(address);
        });
    }
  };
  return (
    <div ref={place} className="page-part">
      <SignInCheckContent
        view={viewOf(pane)}
        words={words}
        deeds={{
          act,
          again: () => pane.signInCheck.run(),
          copyReport: () => copy(pane.activity.report()),
        }}
      />
    </div>
  );
}

function viewOf(pane: Pane): SignInCheckPageView {
  return signInCheckViewFrom(pane.signInCheck.current() ?? nothingChecked, isHeard(pane.state(), signIn));
}
