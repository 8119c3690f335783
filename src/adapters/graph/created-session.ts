import * as v from 'valibot';
import type { HttpAnswer } from '#application/ports/http.ts';
import type { CreatedSession } from '#application/ports/workbook-graph.ts';
import { workbookSessionIdFrom, type ChangesMode } from '#domain/workbook-session/workbook-session.ts';

const sessionInfo = v.pipe(
  v.string(),
  v.parseJson(),
  // The beta page types persistChanges as string, the metadata of both versions as Boolean.
  v.object({ id: v.string(), persistChanges: v.fallback(v.optional(v.union([v.boolean(), v.string()])), undefined) }),
);

/** Reads workbookSessionInfo; undefined when it holds no id that a header could carry. */
export async function createdSessionFrom(answer: HttpAnswer, asked: ChangesMode): Promise<CreatedSession | undefined> {
  const body = v.safeParse(sessionInfo, await answer.text());
  const id = body.success ? workbookSessionIdFrom(body.output.id) : undefined;
  if (!body.success || id === undefined) return undefined;
  return { id, changes: changesFrom(body.output.persistChanges) ?? asked };
}

function changesFrom(persistChanges: boolean | string | undefined): ChangesMode | undefined {
  switch (String(persistChanges).toLowerCase()) {
    case 'true':
      return 'saves-changes';
    case 'false':
      return 'temporary-copy';
    default:
      return undefined;
  }
}
