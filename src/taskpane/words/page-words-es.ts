import account from '../strings/es/account.json?messages';
import activity from '../strings/es/activity.json?messages';
import details from '../strings/es/details.json?messages';
import help from '../strings/es/help.json?messages';
import keepOpen from '../strings/es/keep-open.json?messages';
import link from '../strings/es/link.json?messages';
import request from '../strings/es/request.json?messages';
import rows from '../strings/es/rows.json?messages';
import sessions from '../strings/es/sessions.json?messages';
import settings from '../strings/es/settings.json?messages';
import signInCheck from '../strings/es/sign-in-check.json?messages';
import takeOver from '../strings/es/take-over.json?messages';
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
