import account from '../strings/ja/account.json?messages';
import activity from '../strings/ja/activity.json?messages';
import details from '../strings/ja/details.json?messages';
import help from '../strings/ja/help.json?messages';
import keepOpen from '../strings/ja/keep-open.json?messages';
import link from '../strings/ja/link.json?messages';
import request from '../strings/ja/request.json?messages';
import rows from '../strings/ja/rows.json?messages';
import sessions from '../strings/ja/sessions.json?messages';
import settings from '../strings/ja/settings.json?messages';
import signInCheck from '../strings/ja/sign-in-check.json?messages';
import takeOver from '../strings/ja/take-over.json?messages';
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
