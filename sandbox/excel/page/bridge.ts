import * as v from 'valibot';
import { readJson } from '../protocol/envelope.ts';
import type { HostSwitches } from '../switches.ts';

const asideSchema = v.object({ sandboxChannel: v.literal('bridge'), text: v.string() });
const answerSchema = v.variant('kind', [
  v.object({ kind: v.literal('answer'), text: v.string(), afterMs: v.number() }),
  v.object({ kind: v.literal('silence') }),
]);

/** Hands a nested-app-authentication request of the shim to the sandbox's server and its answer back. */
export function createBridge(personKey: string, switches: () => HostSwitches) {
  return async (posted: unknown, answer: (text: string) => void): Promise<void> => {
    const aside = v.safeParse(asideSchema, readJson(posted));
    if (!aside.success) return;
    const { bridge, bridgeLateMs } = switches();
    const response = await fetch('/excel/bridge', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: personKey, mode: bridge, lateMs: bridgeLateMs, request: aside.output.text }),
    });
    const outcome = v.parse(answerSchema, await response.json());
    if (outcome.kind === 'answer') setTimeout(() => answer(outcome.text), outcome.afterMs);
  };
}
