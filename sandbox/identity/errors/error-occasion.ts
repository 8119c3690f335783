import { originOf, type IdentityContext } from '../identity-env.ts';
import type { IdentityParts } from '../identity-parts.ts';
import type { ErrorOccasion } from './error-report.ts';

export function occasionOf(context: IdentityContext, parts: IdentityParts): ErrorOccasion {
  return {
    origin: originOf(context),
    atMs: parts.clock.now(),
    traceId: context.get('traceId'),
    correlationId: context.get('correlationId'),
  };
}
