import { createMiddleware } from 'hono/factory';
import type { IdentityEnv } from './identity-env.ts';
import { allowsOrigin, type RegisteredApps } from './registered-apps.ts';

/** Discovery and keys are for every page. */
export const readableByAll = createMiddleware<IdentityEnv>(async (context, next) => {
  await next();
  context.header('Access-Control-Allow-Origin', '*');
});

/**
 * Lets pages of registered origins read what the token endpoint says, refusals too. MSAL's request is a simple one; a
 * client that sends headers of its own asks first, with OPTIONS.
 */
export function readableByRegisteredOrigins(apps: RegisteredApps) {
  return createMiddleware<IdentityEnv>(async (context, next) => {
    await next();
    context.header('Vary', 'Origin');
    const origin = context.req.header('Origin');
    if (origin === undefined || !apps.all().some((app) => allowsOrigin(app, origin))) return;
    context.header('Access-Control-Allow-Origin', origin);
    if (context.req.method !== 'OPTIONS') return;
    context.header('Access-Control-Allow-Methods', 'POST, OPTIONS');
    context.header('Access-Control-Allow-Headers', context.req.header('Access-Control-Request-Headers') ?? '*');
    context.header('Access-Control-Max-Age', '86400');
  });
}

/** Answers of the token endpoint hold secrets (RFC 6749 §5.1). */
export const neverStored = createMiddleware<IdentityEnv>(async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
  context.header('Pragma', 'no-cache');
});
