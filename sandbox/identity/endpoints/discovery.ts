import { personalTenantId } from '../../people.ts';
import { authorityFromSegment, issuerTenant } from '../authorities.ts';
import { originOf, type IdentityContext } from '../identity-env.ts';

/** `/{tenant}/v2.0/.well-known/openid-configuration`: every field Entra has and this service keeps. */
export function discovery(context: IdentityContext, tenant: string): Response {
  const authority = authorityFromSegment(tenant);
  const origin = originOf(context);
  const base = `${origin}/${authority.kind === 'consumers' ? 'consumers' : tenant}`;
  return context.json({
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['none'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${origin}/${issuerTenant(authority)}/v2.0`,
    request_uri_parameter_supported: false,
    code_challenge_methods_supported: ['S256'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    http_logout_supported: true,
    frontchannel_logout_supported: false,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: [
      ...['sub', 'iss', 'aud', 'exp', 'iat', 'nbf', 'nonce', 'name', 'oid', 'tid', 'ver', 'sid', 'uti'],
      ...['preferred_username', 'login_hint', 'acct', 'idp', 'signin_state'],
    ],
    tenant_region_scope: authority.kind === 'tenant' ? 'EU' : null,
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
    ...(issuerTenant(authority) === personalTenantId ? { tenant_region_scope: 'NA' } : {}),
  });
}

/** `/common/discovery/instance`: which hosts are one cloud. MSAL asks it only for hosts it was not told of. */
export function instanceDiscovery(context: IdentityContext): Response {
  const origin = originOf(context);
  const { host } = new URL(origin);
  return context.json({
    tenant_discovery_endpoint: `${origin}/common/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  });
}
