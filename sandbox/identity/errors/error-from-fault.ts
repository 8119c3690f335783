import { EntraError } from './entra-error.ts';
import type { ArmedError } from '../faults.ts';

export function errorFromFault(fault: ArmedError): EntraError {
  return new EntraError(fault.number, {
    error: fault.error,
    suberror: fault.suberror,
    claims: fault.claims,
    status: fault.status,
    headers: fault.headers,
  });
}
