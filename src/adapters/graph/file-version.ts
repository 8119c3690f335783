import * as v from 'valibot';
import type { HttpAnswer } from '#application/ports/http.ts';
import type { FileVersion } from '#application/ports/workbook-graph.ts';
import { failed, succeeded, type Evidence, type Outcome } from '#domain/problem/problem.ts';

const fileVersionAnswer = v.pipe(v.string(), v.parseJson(), v.object({ eTag: v.optional(v.string()) }));

/** The fields of a driveItem that tell its version. */
export const fileVersionFields = 'id,eTag';

/** Reads the version of a file; a driveItem may come without an eTag. */
export async function fileVersionFrom(answer: HttpAnswer, evidence: Evidence): Promise<Outcome<FileVersion>> {
  const body = v.safeParse(fileVersionAnswer, await answer.text());
  return body.success ? succeeded({ eTag: body.output.eTag }) : failed({ kind: 'unknown', evidence });
}
