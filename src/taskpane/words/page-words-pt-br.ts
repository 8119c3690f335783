import account from '../strings/pt-BR/account.json?messages';
import activity from '../strings/pt-BR/activity.json?messages';
import details from '../strings/pt-BR/details.json?messages';
import help from '../strings/pt-BR/help.json?messages';
import keepOpen from '../strings/pt-BR/keep-open.json?messages';
import link from '../strings/pt-BR/link.json?messages';
import request from '../strings/pt-BR/request.json?messages';
import rows from '../strings/pt-BR/rows.json?messages';
import sessions from '../strings/pt-BR/sessions.json?messages';
import settings from '../strings/pt-BR/settings.json?messages';
import signInCheck from '../strings/pt-BR/sign-in-check.json?messages';
import takeOver from '../strings/pt-BR/take-over.json?messages';
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
