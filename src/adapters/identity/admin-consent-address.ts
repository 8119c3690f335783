import type { Account } from '#domain/account/account.ts';
import type { GraphScope } from '#application/ports/sign-in.ts';
import { pageAddress, type SignInOptions } from './sign-in-options.ts';

/** All that the add-in ever asks for, so that after one approval nobody in the organization is asked again. */
const approved: readonly GraphScope[] = ['Files.ReadWrite', 'Files.ReadWrite.All'];

/**
 * Where an administrator approves for the account's organization (Microsoft identity platform, "Admin consent on the
 * Microsoft identity platform"); undefined when the organization is not known. It holds nothing secret and may be sent.
 */
export function adminConsentAddress(
  options: Pick<SignInOptions, 'configuration' | 'pagesFolder'>,
  { tenantId }: Pick<Account, 'tenantId'>,
): string | undefined {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenantId)) return undefined;
  const { authority, graphRoot, clientId } = options.configuration;
  const graph = new URL(graphRoot).origin;
  const address = new URL(`/${tenantId}/v2.0/adminconsent`, authority);
  const parameters = {
    client_id: clientId,
    scope: approved.map((scope) => `${graph}/${scope}`).join(' '),
    redirect_uri: pageAddress(options, 'redirect'),
  };
  // Blanks as %20: a copied address goes through mail and chat, where a plus sign may be taken for text.
  address.search = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return address.href;
}
