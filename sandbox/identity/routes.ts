import { Hono } from 'hono';
import { randomGuid } from '../random.ts';
import { neverStored, readableByAll, readableByRegisteredOrigins } from './cors.ts';
import { adminConsent, postAdminConsent, postAdminSignIn } from './endpoints/admin-consent.ts';
import { authorize } from './endpoints/authorize.ts';
import { discovery, instanceDiscovery } from './endpoints/discovery.ts';
import { errorExplanation } from './endpoints/error-explanation.ts';
import { logout } from './endpoints/logout.ts';
import { postAccount, postAdminApproval, postConsent, postSignIn } from './endpoints/page-posts.ts';
import { token } from './endpoints/token.ts';
import { EntraError } from './errors/entra-error.ts';
import { errorResponse } from './errors/error-response.ts';
import type { IdentityEnv } from './identity-env.ts';
import type { IdentityParts } from './identity-parts.ts';
import { logRequests } from './log-requests.ts';
import { formParameters } from './parameters.ts';
import { sufferFault } from './suffer-fault.ts';

/** Every address of the service. What is not here, such as the v1.0 endpoints, is an honest 404. */
export function identityRoutes(parts: IdentityParts): Hono<IdentityEnv> {
  const app = new Hono<IdentityEnv>();

  app.use(async (context, next) => {
    const form = await formParameters(context.req.raw);
    const sent = new URL(context.req.url).searchParams.get('client-request-id') ?? form.get('client-request-id');
    context.set('form', form);
    context.set('traceId', randomGuid(parts.random));
    context.set('correlationId', sent ?? randomGuid(parts.random));
    await next();
    context.header('x-ms-request-id', context.get('traceId'));
  });
  app.use(logRequests(parts));

  app.get('/common/discovery/instance', readableByAll, (context) => instanceDiscovery(context));
  app.get('/:tenant/v2.0/.well-known/openid-configuration', readableByAll, sufferFault(parts, 'discovery'), (context) =>
    discovery(context, context.req.param('tenant')),
  );
  app.get('/:tenant/discovery/v2.0/keys', readableByAll, sufferFault(parts, 'keys'), (context) =>
    context.json(parts.keys.jwks),
  );

  app.on(['GET', 'POST'], '/:tenant/oauth2/v2.0/authorize', sufferFault(parts, 'authorize'), (context) =>
    authorize(context, parts, context.req.param('tenant')),
  );
  app.post('/:tenant/login', sufferFault(parts, 'page'), (context) => postSignIn(context, parts));
  app.post('/:tenant/account', sufferFault(parts, 'page'), (context) => postAccount(context, parts));
  app.post('/:tenant/consent', sufferFault(parts, 'page'), (context) => postConsent(context, parts));
  app.post('/:tenant/admin-approval', sufferFault(parts, 'page'), (context) => postAdminApproval(context, parts));
  app.get('/:tenant/v2.0/adminconsent', (context) => adminConsent(context, parts, context.req.param('tenant')));
  app.post('/:tenant/adminconsent/sign-in', (context) => postAdminSignIn(context, parts));
  app.post('/:tenant/adminconsent/consent', (context) => postAdminConsent(context, parts));
  app.get('/:tenant/oauth2/v2.0/logout', sufferFault(parts, 'logout'), (context) => logout(context, parts));
  app.get('/error', (context) => errorExplanation(context, parts));

  app.use('/:tenant/oauth2/v2.0/token', readableByRegisteredOrigins(parts.apps), neverStored);
  app.options('/:tenant/oauth2/v2.0/token', (context) => context.body(null, 204));
  app.post('/:tenant/oauth2/v2.0/token', sufferFault(parts, 'token'), (context) =>
    token(context, parts, context.req.param('tenant')),
  );

  app.onError((problem, context) => {
    if (!(problem instanceof EntraError)) throw problem;
    return errorResponse(context, parts, problem);
  });
  return app;
}
