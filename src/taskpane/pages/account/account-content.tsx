import { ArrowSwap20Regular } from '@fluentui/react-icons/svg/arrow-swap';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { Link20Regular } from '@fluentui/react-icons/svg/link';
import type { ReactElement } from 'react';
import { say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { SmallButton } from '../small-button.tsx';
import type { AccountDeeds, AccountView } from './account-view.ts';
import { LeavingQuestion } from './leaving-question.tsx';
import { PermissionList } from './permission-list.tsx';

interface AccountContentProps {
  readonly view: AccountView;
  readonly deeds: AccountDeeds;
  readonly words: Words;
}

const sameness = { same: 'acc.same', different: 'acc.different', unknown: 'acc.unknown' } as const;

export function AccountContent({ view, deeds, words }: AccountContentProps): ReactElement {
  const { workbook, account, leaving } = view;
  if (leaving !== undefined) return <LeavingQuestion leaving={leaving} deeds={deeds} words={words} />;
  return (
    <>
      <h2>{words.say(say('acc.workbook'))}</h2>
      <dl className="named-values">
        <div>
          <dt>{words.say(say('acc.bookName'))}</dt>
          <dd>
            <bdi>{workbook.name}</bdi>
          </dd>
        </div>
        {(workbook.folders.length > 0 || workbook.isByLink) && (
          <div>
            <dt>{words.say(say('acc.where'))}</dt>
            {workbook.folders.length > 0 && <dd>{<bdi>{workbook.folders.join(' › ')}</bdi>}</dd>}
            {workbook.isByLink && <dd className="small-print">{words.say(say('acc.byLink'))}</dd>}
          </div>
        )}
      </dl>
      <div className="page-actions">
        {workbook.canCopyLink && (
          <SmallButton icon={Copy20Regular} onClick={deeds.copyLink}>
            {words.say(say('acc.copyLink'))}
          </SmallButton>
        )}
        <SmallButton icon={Link20Regular} leadsTo="link" onClick={deeds.otherLink}>
          {words.say(say('acc.otherLink'))}
        </SmallButton>
      </div>
      <hr className="line-between" />
      <h2>{words.say(say('acc.account'))}</h2>
      <div>
        <bdi className="person">{account.name}</bdi>
        <p className="small-print">
          {words.say(say('join.dot', { first: account.userName, second: say(sameness[account.inExcel]) }))}
        </p>
      </div>
      <div className="page-actions">
        <SmallButton icon={ArrowSwap20Regular} work={account.canSwitch ? 'ready' : 'off'} onClick={deeds.switchAccount}>
          {words.say(say('do.switch'))}
        </SmallButton>
        <SmallButton onClick={deeds.signOut}>{words.say(say('acc.out'))}</SmallButton>
      </div>
      <hr className="line-between" />
      <h2>{words.say(say('acc.may'))}</h2>
      <PermissionList choice={view.sharedFiles} canAllow={view.canAllow} words={words} onAllow={deeds.allow} />
      <p className="small-print">{words.say(say('acc.name'))}</p>
    </>
  );
}
