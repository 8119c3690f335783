import * as v from 'valibot';
import type { RecordedEvents } from '#application/report/event-record.ts';
import { lifecycleShapes } from '#application/report/shapes/lifecycle-shapes.ts';
import { reportFormat } from '#application/report/support-report.ts';
import { readingTexts } from './reading-texts.ts';

/** A report that can be replayed. */
export interface Report extends RecordedEvents {
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Where the pane stood, as a line. */
  readonly stands: string;
}

export type ReadReport =
  | { readonly kind: 'read'; readonly report: Report }
  /** `say` tells in whole sentences what is wrong with the file. */
  | { readonly kind: 'unreadable'; readonly say: string };

const { state, event } = lifecycleShapes(readingTexts);
const anyFormat = v.looseObject({ format: v.number() });
const reportSchema = v.strictObject({
  format: v.literal(reportFormat),
  about: v.string(),
  version: v.string(),
  madeAt: v.pipe(
    v.string(),
    v.transform((text) => Date.parse(text)),
    v.number('no date'),
  ),
  host: v.record(v.string(), v.string()),
  stands: v.string(),
  calls: v.array(v.string()),
  checkpoint: v.nullable(state),
  events: v.array(event),
});

/** Reads the text of a saved or copied report. */
export function readReport(text: string): ReadReport {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return unreadable(`This is no report: it is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  const format = v.safeParse(anyFormat, json);
  if (!format.success) return unreadable('This is no report of Session Controls: it tells no format.');
  if (format.output.format > reportFormat) {
    return unreadable(
      `This report has format ${format.output.format}, and this version reads up to ${reportFormat}: replay it with a newer one.`,
    );
  }
  const parsed = v.safeParse(reportSchema, json);
  if (!parsed.success) return unreadable(['This report cannot be read:', ...parsed.issues.map(issueLine)].join('\n'));
  const unknown = unknownNames(json, parsed.output, '');
  if (unknown.length > 0) {
    return unreadable(`This report names what this version does not know: ${unknown.join(', ')}.`);
  }
  const { version, madeAt, stands, checkpoint, events } = parsed.output;
  if (checkpoint === null) return unreadable('This report holds no events: nothing had happened when it was made.');
  return { kind: 'read', report: { version, madeAt, stands, checkpoint, events } };
}

function unreadable(say: string): ReadReport {
  return { kind: 'unreadable', say };
}

function issueLine(issue: v.BaseIssue<unknown>): string {
  return `  ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`;
}

/** Names in the file that the reading passed over: a typing error, or a newer version's. */
function unknownNames(given: unknown, read: unknown, path: string): readonly string[] {
  if (typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) return [];
  const known = new Map<string, unknown>(Object.entries(read));
  return Object.entries(given).flatMap(([name, inner]: [string, unknown]) => {
    const at = path === '' ? name : `${path}.${name}`;
    return known.has(name) ? unknownNames(inner, known.get(name), at) : [at];
  });
}
