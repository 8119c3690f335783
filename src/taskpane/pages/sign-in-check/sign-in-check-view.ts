import type { CheckName } from '#application/sign-in-check/sign-in-check.ts';
import type { Message, MessageKey } from '../../words/message-key.ts';

/** What Why can't I sign in? shows. */
export interface SignInCheckPageView {
  readonly firstLine: Message;
  readonly isDone: boolean;
  readonly lines: readonly CheckLine[];
}

export interface CheckLine {
  readonly name: CheckName;
  readonly look: 'waiting' | 'running' | 'skipped' | 'passed' | 'failed' | 'later';
  readonly sentence: MessageKey;
  readonly params: Readonly<Record<string, string>>;
  /** The sentence's `d`, in milliseconds. */
  readonly lengthMs: number | undefined;
  readonly action: CheckAction | undefined;
}

/** The one thing a person can do about a check. */
export type CheckAction = 'show-window-help' | 'sign-in' | 'allow' | 'copy-consent-link';

export interface SignInCheckDeeds {
  readonly act: (action: CheckAction) => void;
  readonly again: () => void;
  readonly copyReport: () => void;
}
