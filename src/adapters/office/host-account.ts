import * as v from 'valibot';
import type { Clock } from '#application/ports/clock.ts';
import type { HostAccount } from '#application/ports/excel-host.ts';
import { askExcel } from './ask-excel.ts';
import type { OfficeApi } from './office-api.ts';

const limitMs = 2_000;

/** Entra's fixed tenant for personal Microsoft accounts (id token claims reference, `tid`). */
const personalTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';

const text = v.fallback(v.string(), '');
const authContext = v.object({
  authorityType: text,
  loginHint: text,
  userPrincipalName: text,
  tenantId: text,
  userObjectId: text,
});

/**
 * Who Excel is open as (`Office.auth.getAuthContext`, set NestedAppAuth 1.1). Undefined where the host lacks it, refuses,
 * is silent or tells nothing: then we do not know, which is not the same as somebody else.
 */
export async function askHostAccount(office: OfficeApi | undefined, clock: Clock): Promise<HostAccount | undefined> {
  const auth = office?.auth;
  if (auth?.getAuthContext === undefined) return undefined;
  const ask = async () => await auth.getAuthContext?.();
  const answer = await askExcel({ name: 'getAuthContext', limitMs, clock }, ask);
  const told = answer.ok ? v.safeParse(authContext, answer.value) : undefined;
  return told?.success === true ? accountFrom(told.output) : undefined;
}

function accountFrom(told: v.InferOutput<typeof authContext>): HostAccount | undefined {
  const loginHint = told.loginHint === '' ? told.userPrincipalName : told.loginHint;
  if (loginHint === '' && told.userObjectId === '') return undefined;
  return { kind: kindOf(told), loginHint, objectId: told.userObjectId, tenantId: told.tenantId };
}

function kindOf({ authorityType, tenantId }: v.InferOutput<typeof authContext>): HostAccount['kind'] {
  const type = authorityType.toLowerCase();
  if (type === 'msa' || tenantId.toLowerCase() === personalTenantId) return 'personal';
  return type === 'aad' ? 'work' : 'other';
}
