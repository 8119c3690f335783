import * as v from 'valibot';
import type { HttpAnswer } from '#application/ports/http.ts';
import { failed, succeeded, type Evidence, type Outcome } from '#domain/problem/problem.ts';
import type { DriveItem } from '#domain/workbook-session/drive-item.ts';

const text = v.pipe(v.string(), v.nonEmpty());

const driveItemAnswer = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    id: text,
    name: text,
    webUrl: v.optional(v.string()),
    eTag: v.optional(v.string()),
    folder: v.optional(v.unknown()),
    package: v.optional(v.unknown()),
    parentReference: v.object({ driveId: text, driveType: v.optional(v.string()) }),
  }),
);

/** The fields of a driveItem that are read here; facets that only tell what it is not are among them. */
export const driveItemFields = 'id,name,webUrl,eTag,file,folder,package,parentReference';

const driveTypes = ['business', 'documentLibrary', 'personal'] as const;

/** Reads a driveItem and refuses what cannot be a workbook: folders, notebooks and files with another ending. */
export async function driveItemFromAnswer(answer: HttpAnswer, evidence: Evidence): Promise<Outcome<DriveItem>> {
  const body = v.safeParse(driveItemAnswer, await answer.text());
  if (!body.success) return failed({ kind: 'unknown', evidence });
  const { id, name, webUrl, eTag, folder, package: notebook, parentReference } = body.output;
  if (folder !== undefined || notebook !== undefined || !/\.xls[xm]$/i.test(name)) {
    return failed({ kind: 'unsupported', evidence: { ...evidence, codes: ['notAWorkbook'] } });
  }
  return succeeded({
    ref: { driveId: parentReference.driveId, itemId: id },
    name,
    webUrl,
    driveType: driveTypes.find((type) => type === parentReference.driveType) ?? 'unknown',
    eTag,
  });
}
