import * as v from 'valibot';
import type { GraphRequest, GraphResult, GraphSend } from '#application/ports/graph-send.ts';
import { evidenceOf } from '#domain/problem/graph-failure.ts';
import type { Evidence, Operation, Problem } from '#domain/problem/problem.ts';

const settingsFileName = 'session-controls.settings.json';

/** The file as it lies in the person's OneDrive. */
export interface FileThere {
  readonly kind: 'there';
  readonly itemId: string;
  readonly eTag: string;
  readonly size: number;
  /** A credential: used at once, never kept. */
  readonly downloadUrl: string;
}

export type Failed = { readonly kind: 'failed'; readonly problem: Problem };
export type Looked = FileThere | { readonly kind: 'missing' } | Failed;
/** `conflict`: somebody else wrote, deleted or renamed it since we last looked. */
export type Written =
  { readonly kind: 'written'; readonly eTag: string | undefined } | { readonly kind: 'conflict' } | Failed;

/** The settings file of one person in the folder that OneDrive keeps for this add-in. */
export interface SettingsFile {
  look(): Promise<Looked>;
  read(file: FileThere): Promise<{ readonly kind: 'text'; readonly text: string } | Failed>;
  /** Makes the folder where it is missing and the file in it; `conflict` when there is one. */
  create(text: string): Promise<Written>;
  replace(text: string, eTag: string): Promise<Written>;
  /** Gives the file another name, so that nothing in it is lost. */
  setAside(file: FileThere, name: string): Promise<Written>;
  /** Deletes it, whoever wrote it last; one that is not there is as good as deleted. */
  remove(): Promise<{ readonly kind: 'removed' } | Failed>;
}

const folder = '/me/drive/special/approot';
const address = `${folder}:/${settingsFileName}`;
const timeoutMs = 20_000;

const item = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    id: v.string(),
    eTag: v.string(),
    size: v.fallback(v.number(), 0),
    '@microsoft.graph.downloadUrl': v.string(),
  }),
);
const writtenItem = v.pipe(v.string(), v.parseJson(), v.object({ eTag: v.string() }));

/** The file of this account; nothing is sent with anybody else's token. */
export function createSettingsFile(graph: GraphSend, accountId: string): SettingsFile {
  const send = (request: Omit<GraphRequest, 'onlyAs' | 'timeoutMs'>) =>
    graph.send({ ...request, onlyAs: accountId, timeoutMs });
  const put = async (suffix: string, text: string, condition: Readonly<Record<string, string>>): Promise<Written> => {
    const result = await send({
      operation: 'write-settings',
      purpose: 'write-settings',
      method: 'PUT',
      address: `${address}:/content${suffix}`,
      template: `${folder}:/{file}:/content`,
      headers: { 'Content-Type': 'application/json', ...condition },
      body: text,
    });
    return await written(result);
  };

  return {
    look: async () => {
      const result = await send({
        operation: 'read-settings',
        purpose: 'read-settings',
        method: 'GET',
        address: `${address}?$select=id,eTag,size,@microsoft.graph.downloadUrl`,
        template: `${folder}:/{file}`,
      });
      if (result.kind === 'refused' && result.failure.status === 404) return { kind: 'missing' };
      if (result.kind !== 'answered') return failure('read-settings', result, [403]);
      const body = v.safeParse(item, await result.answer.text());
      if (!body.success) return local(result.evidence, 'unreadableAnswer');
      const { id, eTag, size, '@microsoft.graph.downloadUrl': downloadUrl } = body.output;
      return { kind: 'there', itemId: id, eTag, size, downloadUrl };
    },

    read: async (file) => {
      const result = await graph.download({
        operation: 'read-settings',
        purpose: 'read-settings',
        address: file.downloadUrl,
        timeoutMs,
      });
      if (result.kind !== 'answered') return failure('read-settings', result, []);
      return { kind: 'text', text: await result.answer.text() };
    },

    create: async (text) => {
      // A look at the folder itself creates it; a first access by another verb was reported not to.
      const operation = 'write-settings';
      const made = await send({
        operation,
        purpose: operation,
        method: 'GET',
        address: `${folder}?$select=id`,
        template: folder,
      });
      if (made.kind !== 'answered') return failure(operation, made, [403, 404]);
      return await put('?@microsoft.graph.conflictBehavior=fail', text, {});
    },

    replace: (text, eTag) => put('', text, { 'If-Match': eTag }),

    setAside: async (file, name) => {
      const result = await send({
        operation: 'write-settings',
        purpose: 'write-settings',
        method: 'PATCH',
        address: `/me/drive/items/${encodeURIComponent(file.itemId)}`,
        template: '/me/drive/items/{item-id}',
        headers: { 'Content-Type': 'application/json', 'If-Match': file.eTag },
        body: JSON.stringify({ name }),
      });
      return await written(result);
    },

    remove: async () => {
      const result = await send({
        operation: 'write-settings',
        purpose: 'remove-settings',
        method: 'DELETE',
        address,
        template: `${folder}:/{file}`,
      });
      const isGone = result.kind === 'answered' || (result.kind === 'refused' && result.failure.status === 404);
      return isGone ? { kind: 'removed' } : failure('write-settings', result, [403]);
    },
  };
}

async function written(result: GraphResult): Promise<Written> {
  if (result.kind === 'refused' && [404, 409, 412].includes(result.failure.status)) return { kind: 'conflict' };
  if (result.kind !== 'answered') return failure('write-settings', result, [403]);
  const body = v.safeParse(writtenItem, await result.answer.text());
  return { kind: 'written', eTag: body.success ? body.output.eTag : undefined };
}

/** @param noDrive statuses by which Graph says here that the person has no OneDrive, or none that we may use. */
function failure(
  operation: Operation,
  result: Exclude<GraphResult, { kind: 'answered' }>,
  noDrive: readonly number[],
): Failed {
  switch (result.kind) {
    case 'no-token':
      return local({ ...result.problem.evidence, operation }, result.problem.kind);
    case 'no-answer':
      return local(result.evidence, result.reason);
    case 'refused': {
      const evidence = evidenceOf({ operation }, result.failure);
      const kind = noDrive.includes(result.failure.status) ? 'no-onedrive' : 'settings-local';
      return { kind: 'failed', problem: { kind, evidence } };
    }
  }
}

/** Whatever kept the file from being reached: everything is on this device, and goes there later. */
function local(evidence: Evidence, code: string): Failed {
  return {
    kind: 'failed',
    problem: { kind: 'settings-local', evidence: { ...evidence, codes: [...evidence.codes, code] } },
  };
}
