import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowSync20Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Pulse20Regular } from '@fluentui/react-icons/svg/pulse';
import { TextBulletListLtr20Regular } from '@fluentui/react-icons/svg/text-bullet-list-ltr';
import { useEffect, type ReactElement } from 'react';
import type { Pane } from '#application/pane.ts';
import type { RowSet } from '../main-screen/card-model.ts';
import type { ScreenStore } from '../main-screen/screen-store.ts';
import { say, type MessageKey } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { fetchAllPages, fetchPage } from './page-loaders.ts';
import { rowPages, type PageRoute, type PageRowKind } from './page-route.ts';
import { rowValuesFrom } from './rows-view.ts';
import { usePane } from './use-pane.ts';
import { WayRow } from './way-row.tsx';

interface MainRowsProps {
  readonly rows: RowSet;
  readonly pane: Pane;
  readonly store: ScreenStore;
  readonly words: Words;
  readonly onOpen: (route: PageRoute) => void;
}

const looks: Readonly<Record<PageRowKind, { readonly icon: FluentIcon; readonly label: MessageKey }>> = {
  'keep-open': { icon: ArrowSync20Regular, label: 'row.keep' },
  details: { icon: Info20Regular, label: 'row.details' },
  sessions: { icon: TextBulletListLtr20Regular, label: 'row.mine' },
  activity: { icon: Pulse20Regular, label: 'row.activity' },
};

/** By then the first view has settled, and a page opens within a tenth of a second. */
const fetchPagesAfterMs = 2000;

/** Everything else is one step away, and its row already tells the value. */
export function MainRows({ rows, pane, store, words, onOpen }: MainRowsProps): ReactElement {
  usePane(pane, store);
  useEffect(() => pane.clock.after(fetchPagesAfterMs, fetchAllPages), [pane]);
  const values = rowValuesFrom(pane);
  return (
    <nav>
      <ul className="rows">
        {rowPages(rows).map((kind) => {
          const value = values[kind];
          return (
            <WayRow
              key={kind}
              to={{ kind }}
              icon={looks[kind].icon}
              label={words.say(say(looks[kind].label))}
              value={value === undefined ? undefined : words.say(value)}
              words={words}
              onOpen={onOpen}
              onApproach={fetchPage}
            />
          );
        })}
      </ul>
    </nav>
  );
}
