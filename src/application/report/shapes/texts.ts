import type { WorkbookSessionId } from '#domain/workbook-session/workbook-session.ts';
import type { Shape } from './shape.ts';

/**
 * Every text in a state or an event that is not one of a closed list of words. Who records replaces each by a pseudonym;
 * who reads a report accepts nothing else.
 */
export interface Texts {
  readonly sessionId: Shape<WorkbookSessionId>;
  readonly driveId: Shape<string>;
  readonly itemId: Shape<string>;
  readonly eTag: Shape<string>;
  readonly workbookName: Shape<string>;
  readonly address: Shape<string>;
  /** With its point; of a file that cannot have a session. */
  readonly extension: Shape<string>;
  readonly accountId: Shape<string>;
  readonly personName: Shape<string>;
  readonly userName: Shape<string>;
  readonly organization: Shape<string>;
  readonly tenantId: Shape<string>;
  readonly claims: Shape<string>;
  readonly codes: Shape<readonly string[]>;
  readonly requestId: Shape<string>;
  readonly date: Shape<string>;
}
