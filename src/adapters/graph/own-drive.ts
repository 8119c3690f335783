import * as v from 'valibot';
import type { GraphSend } from '#application/ports/graph-send.ts';
import type { CallContext } from '#application/ports/workbook-graph.ts';
import type { Operation } from '#domain/problem/problem.ts';
import { percentEncodedAddress } from './sharing-url.ts';

const driveAnswer = v.pipe(v.string(), v.parseJson(), v.object({ id: v.string(), webUrl: v.optional(v.string()) }));

export interface OwnDrive {
  readonly id: string;
  readonly webUrl: string | undefined;
}

/**
 * The person's own OneDrive, where Files.ReadWrite always reaches. Asked only after a refusal, to tell "no right to this
 * file" from "this permission does not reach it"; undefined when it cannot be had.
 */
export async function ownDrive(
  graph: GraphSend,
  operation: Operation,
  { signal, access }: Pick<CallContext, 'signal' | 'access'>,
): Promise<OwnDrive | undefined> {
  const address = '/me/drive?$select=id,webUrl';
  const request = {
    operation,
    purpose: 'other',
    access,
    method: 'GET',
    address,
    template: '/me/drive',
    signal,
  } as const;
  const result = await graph.send(request);
  if (result.kind !== 'answered') return undefined;
  const body = v.safeParse(driveAnswer, await result.answer.text());
  return body.success ? { id: body.output.id, webUrl: body.output.webUrl } : undefined;
}

/** Whether a file's address lies below the drive's. */
export function isBelowDrive(address: string, drive: OwnDrive): boolean {
  if (drive.webUrl === undefined) return false;
  const root = percentEncodedAddress(drive.webUrl).replace(/\/$/, '').toLowerCase();
  return percentEncodedAddress(address).toLowerCase().startsWith(`${root}/`);
}
