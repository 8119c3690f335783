import type { PageContent } from './page.ts';
import { pageKinds, type PageKind } from './page-route.ts';

/** One file per page. */
const loaders: Readonly<Record<PageKind, () => Promise<{ readonly Page: PageContent }>>> = {
  'keep-open': () => import(/* webpackChunkName: "page-keep-open" */ './keep-open/keep-open-page.tsx'),
  details: () => import(/* webpackChunkName: "page-details" */ './details/details-page.tsx'),
  request: () => import(/* webpackChunkName: "page-request" */ './request-of-session.tsx'),
  sessions: () => import(/* webpackChunkName: "page-sessions" */ './sessions/sessions-page.tsx'),
  'take-over': () => import(/* webpackChunkName: "page-take-over" */ './take-over/take-over-page.tsx'),
  activity: () => import(/* webpackChunkName: "page-activity" */ './activity/activity-page.tsx'),
  account: () => import(/* webpackChunkName: "page-account" */ './account/account-page.tsx'),
  link: () => import(/* webpackChunkName: "page-link" */ './link/link-page.tsx'),
  settings: () => import(/* webpackChunkName: "page-settings" */ './settings/settings-page.tsx'),
  help: () => import(/* webpackChunkName: "page-help" */ './help/help-page.tsx'),
  'sign-in-check': () => import(/* webpackChunkName: "page-sign-in-check" */ './sign-in-check/sign-in-check-page.tsx'),
};

const loaded = new Map<PageKind, PageContent>();

/** A page whose file has come; undefined until then. */
export function pageAtHand(kind: PageKind): PageContent | undefined {
  return loaded.get(kind);
}

/** Rejects when the file cannot be had: offline, or a new version took its place. */
export async function loadPage(kind: PageKind): Promise<void> {
  const { Page } = await loaders[kind]();
  loaded.set(kind, Page);
}

/** Fetches a page that will probably be opened; whoever opens it is told if it cannot be had. */
export function fetchPage(kind: PageKind): void {
  if (!loaded.has(kind)) loadPage(kind).catch(() => undefined);
}

export function fetchAllPages(): void {
  for (const kind of pageKinds) fetchPage(kind);
}
