import type { MessageKey } from '../words/message-key.ts';
import type { PageKind } from './page-route.ts';

export const pageTitles: Readonly<Record<PageKind, MessageKey>> = {
  'keep-open': 'row.keep',
  details: 'row.details',
  request: 'snip.title',
  sessions: 'row.mine',
  'take-over': 'take.title',
  activity: 'row.activity',
  account: 'acc.title',
  link: 'link.title',
  settings: 'row.settings',
  help: 'row.help',
  'sign-in-check': 'do.check',
};
