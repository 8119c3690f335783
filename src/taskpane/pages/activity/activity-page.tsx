import { useRef, type ReactElement } from 'react';
import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { copyText } from '../../main-screen/copy-text.ts';
import { say } from '../../words/message-key.ts';
import type { PageProps } from '../page.ts';
import { usePane } from '../use-pane.ts';
import { ActivityContent } from './activity-content.tsx';
import { activityViewFrom } from './activity-from-pane.ts';
import { callText } from './call-text.ts';
import { saveText } from './save-text.ts';

/** The calls to Graph since the page was opened. */
export function Page({ pane, store, words, graphRoot, onAnnounce }: PageProps): ReactElement {
  usePane(pane, store);
  const place = useRef<HTMLDivElement>(null);
  const { activity } = pane;
  const copy = (text: string): void => {
    if (place.current === null) return;
    void copyText(text, place.current.ownerDocument).then((isCopied) => {
      if (isCopied) onAnnounce(say('live.copied'));
    });
  };
  const saveReport = (): void => {
    if (place.current !== null)
      saveText(activity.report(), 'session-controls-report.json', place.current.ownerDocument);
  };
  return (
    <div ref={place} className="page-part">
      <ActivityContent
        view={activityViewFrom(activity.current(), { now: pane.clock.now(), isStarting: isStarting(pane.state()) })}
        words={words}
        deeds={{
          copyReport: () => copy(activity.report()),
          saveReport,
          clear: () => activity.clear(),
          copyCall: (call, form) => copy(callText(call, form, graphRoot)),
        }}
      />
    </div>
  );
}

function isStarting({ stage }: LifecycleState): boolean {
  return stage.kind === 'workbook' && stage.session.kind === 'starting';
}
