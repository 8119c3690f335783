import { NoAnswer, type HttpSend } from '#application/ports/http.ts';
import type { FarHost } from '#application/ports/sign-in-check.ts';

/**
 * A service that is asked whether it can be reached at all: one bare GET. It has to be readable like every other answer:
 * what a network puts in the way answers as well, and browsers hide that from scripts.
 */
export function createFarHost(send: HttpSend, address: string): FarHost {
  return {
    host: new URL(address).host,
    ask: async (limitMs) => {
      try {
        const answer = await send({ method: 'GET', url: address, headers: {}, timeoutMs: limitMs });
        return { kind: 'answered', at: timeIn(answer.header('Date')) };
      } catch (error) {
        if (error instanceof NoAnswer) return { kind: 'no-answer' };
        throw error;
      }
    },
  };
}

/** What everybody may read of the sign-in service (OpenID Connect Discovery 1.0, section 4). */
export function discoveryAddress(authority: string): string {
  return `${authority}/v2.0/.well-known/openid-configuration`;
}

function timeIn(date: string | undefined): number | undefined {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? undefined : at;
}
