import type { GraphScope } from '#application/ports/sign-in.ts';
import type { IdentityConfiguration } from './identity-configuration.ts';

/** Scopes of signing in itself; they say nothing about Graph. */
const identityScopes: readonly string[] = ['openid', 'profile', 'email', 'offline_access'];

/** Short names mean the global Graph; any other cloud's has to be named ("National cloud deployments"). */
export function scopeNames(scopes: readonly GraphScope[], configuration: IdentityConfiguration): string[] {
  if (configuration.cloud === 'global') return [...scopes];
  const { origin } = new URL(configuration.graphRoot);
  return scopes.map((scope) => `${origin}/${scope}`);
}

/** Back to the short names, in whichever form a service or a host writes them. */
export function grantedScopes(written: readonly string[]): string[] {
  const short = written.map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
  return short.filter((scope) => scope !== '' && !identityScopes.includes(scope.toLowerCase()));
}
