import { createMiddleware } from 'hono/factory';
import type { IdentityEnv } from './identity-env.ts';
import type { IdentityParts } from './identity-parts.ts';
import { parametersFrom } from './parameters.ts';
import type { LoggedRequest } from './request-log.ts';

/** Writes one line for each request, whether it got an answer or not. Only the named parameters ever get in. */
export function logRequests(parts: IdentityParts) {
  return createMiddleware<IdentityEnv>(async (context, next) => {
    const { pathname, searchParams } = new URL(context.req.url);
    const parameters = parametersFrom(searchParams, context.get('form'));
    const named = {
      prompt: parameters.get('prompt'),
      loginHint: parameters.get('login_hint'),
      pocd: parameters.get('pocd'),
      grant: parameters.get('grant_type'),
      scope: parameters.get('scope'),
      claims: parameters.get('claims'),
    };
    const add = (status: LoggedRequest['status']) => {
      const refused = context.get('refused');
      parts.log.add({
        atMs: parts.clock.now(),
        method: context.req.method,
        path: pathname,
        status,
        ...(refused === undefined ? {} : { refused }),
        ...Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined)),
      });
    };
    try {
      await next();
    } catch (problem) {
      add('dropped');
      throw problem;
    }
    add(context.res.status);
  });
}
