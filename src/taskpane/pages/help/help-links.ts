import type { HelpTopic } from './help-topic.ts';

/**
 * Where Microsoft says more, for those answers that it has a page for. The addresses name no language: Microsoft's site
 * takes the reader's own.
 */
export const helpLinks: Readonly<Partial<Record<HelpTopic, string>>> = {
  what: 'https://learn.microsoft.com/graph/workbook-best-practice',
  five: 'https://learn.microsoft.com/graph/api/resources/excel',
  close: 'https://learn.microsoft.com/graph/excel-manage-sessions',
  opening: 'https://learn.microsoft.com/graph/api/workbook-refreshsession',
  permission: 'https://learn.microsoft.com/graph/permissions-reference#filesreadwriteall',
  personal: 'https://learn.microsoft.com/graph/api/resources/excel',
  type: 'https://learn.microsoft.com/graph/api/resources/excel',
  cloud: 'https://learn.microsoft.com/graph/deployments',
  consent:
    'https://support.microsoft.com/account-billing/edit-or-revoke-application-permissions-in-the-my-apps-portal-169be2b4-ee26-4338-aea8-d19bb2f329ee',
};
