import { isBusy } from '#domain/lifecycle/session-under-way.ts';
import type { LifecycleState, WorkbookStage } from '#domain/lifecycle/state.ts';
import { losesChangesAtEnd, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';

export interface SessionToClose extends Pick<WorkbookStage, 'workbook' | 'access' | 'account'> {
  readonly session: WorkbookSession;
}

/**
 * The session in view, if it may be closed without a question: this device started it for this person, its end loses
 * nothing, it is open as far as anybody knows (or probably over), no request about it is under way, nothing stands in the
 * way, and Microsoft asked for no wait. What another tool or another device started is theirs to close.
 */
export function sessionToClose(
  { stage, quietUntil }: LifecycleState,
  isStartedHere: (session: WorkbookSession) => boolean,
  now: number,
): SessionToClose | undefined {
  if (stage.kind !== 'workbook' || stage.session.kind !== 'open') return undefined;
  const { session } = stage.session;
  if (isBusy(stage.session) || stage.obstacle.kind !== 'none' || quietUntil > now || losesChangesAtEnd(session))
    return undefined;
  if (session.isTakenOver || !isStartedHere(session)) return undefined;
  const { workbook, access, account } = stage;
  return { session, workbook, access, account };
}
