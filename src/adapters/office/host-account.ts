import type { Clock } from '#application/ports/clock.ts';
import type { HostAccount } from '#application/ports/excel-host.ts';
import { askExcel } from './ask-excel.ts';
import type { OfficeApi } from './office-api.ts';
import { textIn } from './told.ts';

const limitMs = 2_000;

/** Entra's fixed tenant for personal Microsoft accounts (id token claims reference, `tid`). */
const personalTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';

/**
 * Who Excel is open as (`Office.auth.getAuthContext`, set NestedAppAuth 1.1). Undefined where the host lacks it, refuses,
 * is silent or tells nothing: then we do not know, which is not the same as somebody else.
 */
export async function askHostAccount(office: OfficeApi | undefined, clock: Clock): Promise<HostAccount | undefined> {
  const auth = office?.auth;
  if (auth?.getAuthContext === undefined) return undefined;
  const ask = async () => await auth.getAuthContext?.();
  const answer = await askExcel({ name: 'getAuthContext', limitMs, clock }, ask);
  return answer.ok ? accountFrom(answer.value) : undefined;
}

function accountFrom(told: unknown): HostAccount | undefined {
  const userPrincipalName = textIn(told, 'userPrincipalName');
  const loginHint = textIn(told, 'loginHint') || userPrincipalName;
  const objectId = textIn(told, 'userObjectId');
  if (loginHint === '' && objectId === '') return undefined;
  const tenantId = textIn(told, 'tenantId');
  const kind = kindOf(textIn(told, 'authorityType').toLowerCase(), tenantId.toLowerCase());
  return { kind, loginHint, userPrincipalName, objectId, tenantId, guestOf: organizationOfGuest(userPrincipalName) };
}

function kindOf(authorityType: string, tenantId: string): HostAccount['kind'] {
  if (authorityType === 'msa' || tenantId === personalTenantId) return 'personal';
  return authorityType === 'aad' ? 'work' : 'other';
}

/** A guest's user name in the inviting organization is `gil_fabrikam.com#EXT#@contoso.onmicrosoft.com`. */
function organizationOfGuest(userPrincipalName: string): string | undefined {
  return /#EXT#@(.+)$/i.exec(userPrincipalName)?.[1];
}
