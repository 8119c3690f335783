import type account from '../strings/en/account.json';
import type activity from '../strings/en/activity.json';
import type details from '../strings/en/details.json';
import type help from '../strings/en/help.json';
import type keepOpen from '../strings/en/keep-open.json';
import type link from '../strings/en/link.json';
import type request from '../strings/en/request.json';
import type rows from '../strings/en/rows.json';
import type sessions from '../strings/en/sessions.json';
import type settings from '../strings/en/settings.json';
import type signInCheck from '../strings/en/sign-in-check.json';
import type takeOver from '../strings/en/take-over.json';

/** What the rows and the pages say: their words come after those of the first view, all of one language in one file. */
export type PageKey =
  | keyof typeof account
  | keyof typeof activity
  | keyof typeof details
  | keyof typeof help
  | keyof typeof keepOpen
  | keyof typeof link
  | keyof typeof request
  | keyof typeof rows
  | keyof typeof sessions
  | keyof typeof settings
  | keyof typeof signInCheck
  | keyof typeof takeOver;
