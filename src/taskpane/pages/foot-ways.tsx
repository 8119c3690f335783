import { Options20Regular } from '@fluentui/react-icons/svg/options';
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactElement } from 'react';
import { say } from '../words/message-key.ts';
import type { Words } from '../words/words.ts';
import { PageIcon } from './page-icon.tsx';
import { fetchPage } from './page-loaders.ts';
import { wayTo, type PageRoute } from './page-route.ts';

interface FootWaysProps {
  readonly words: Words;
  readonly onOpen: (route: PageRoute) => void;
}

const ways = [
  { icon: Options20Regular, label: 'row.settings', route: { kind: 'settings' } },
  { icon: QuestionCircle20Regular, label: 'row.help', route: { kind: 'help', topic: undefined } },
] as const;

/** What is not about this session: in the foot, after everything that is. */
export function FootWays({ words, onOpen }: FootWaysProps): ReactElement {
  return (
    <>
      {ways.map(({ icon, label, route }) => (
        <button
          key={label}
          type="button"
          className="foot-way"
          data-leads-to={wayTo(route)}
          onClick={() => onOpen(route)}
          onPointerEnter={() => fetchPage(route.kind)}
          onFocus={() => fetchPage(route.kind)}
        >
          <PageIcon of={icon} />
          {words.say(say(label))}
        </button>
      ))}
    </>
  );
}
