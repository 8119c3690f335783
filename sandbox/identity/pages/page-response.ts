import type { IdentityContext } from '../identity-env.ts';
import type { IdentitySettings } from '../settings.ts';
import type { Markup } from './layout.ts';
import { pagePolicy } from './style.ts';

export interface PageWish {
  readonly status?: 200 | 400;
  /** `pocd=1` came with the request. */
  readonly keepsOpener: boolean;
}

/** Sends a page with the headers that keep it out of frames and, unless the app asked otherwise, away from its opener. */
export async function pageResponse(
  context: IdentityContext,
  settings: IdentitySettings,
  page: Markup,
  { status = 200, keepsOpener }: PageWish,
): Promise<Response> {
  context.header('Content-Security-Policy', pagePolicy);
  context.header('X-Frame-Options', 'DENY');
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cache-Control', 'no-store');
  setOpenerPolicy(context, settings, keepsOpener);
  return context.html(await page, status);
}

/**
 * COOP: Entra leaves it out for `pocd=1`, so that a dialog or popup keeps its way back to the app. It goes on pages and on
 * the redirects to the app alike; a browser heeds it only in a top-level window, so hidden frames are not touched.
 */
export function setOpenerPolicy(context: IdentityContext, settings: IdentitySettings, keepsOpener: boolean): void {
  switch (settings.openerPolicy) {
    case 'never':
      return;
    case 'by-pocd':
      if (keepsOpener) return;
      break;
    case 'always':
      break;
  }
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
}
