import account from '../strings/en/account.json?messages';
import activity from '../strings/en/activity.json?messages';
import details from '../strings/en/details.json?messages';
import help from '../strings/en/help.json?messages';
import keepOpen from '../strings/en/keep-open.json?messages';
import link from '../strings/en/link.json?messages';
import request from '../strings/en/request.json?messages';
import rows from '../strings/en/rows.json?messages';
import sessions from '../strings/en/sessions.json?messages';
import settings from '../strings/en/settings.json?messages';
import signInCheck from '../strings/en/sign-in-check.json?messages';
import takeOver from '../strings/en/take-over.json?messages';
import type { Catalog } from './words.ts';

export const pageWords: Catalog = {
  ...account,
  ...activity,
  ...details,
  ...help,
  ...keepOpen,
  ...link,
  ...request,
  ...rows,
  ...sessions,
  ...settings,
  ...signInCheck,
  ...takeOver,
};
