import {
  checkedCount,
  checkNames,
  isWithoutFinding,
  type CheckName,
  type CheckState,
  type Findings,
  type NoPermission,
  type SignInChecks,
  type WithoutFinding,
} from '#application/sign-in-check/sign-in-check.ts';
import { say, type MessageKey } from '../../words/message-key.ts';
import type { CheckLine, SignInCheckPageView } from './sign-in-check-view.ts';

/** @param canSignIn a press on Sign in would open a window: elsewhere nobody is told to press it */
export function signInCheckViewFrom(checks: SignInChecks, canSignIn: boolean): SignInCheckPageView {
  const lines = checkNames.map((name) => offered(lineOf(name, checks[name]), canSignIn));
  const done = checkedCount(checks);
  const all = checkNames.length;
  const isDone = done === all;
  const n = lines.filter(({ look }) => look === 'failed').length;
  const isFine = isDone && n === 0 && canSignIn && lines.every(({ look }) => look !== 'skipped');
  return {
    firstLine: isFine ? say('check.fine') : say('check.progress', { done, all, n }),
    isDone,
    lines,
  };
}

function lineOf<Name extends CheckName>(name: Name, state: CheckState<Findings[Name]>): CheckLine {
  const said: Said = isWithoutFinding(state) ? { sentence: pending[state.kind] } : sentences[name](state);
  return { name, look: state.kind, params: {}, lengthMs: undefined, action: undefined, ...said };
}

/** Without a sign-in to be had, what is said of it stays, and nothing is to be pressed. */
function offered(line: CheckLine, canSignIn: boolean): CheckLine {
  const isSignIn = line.action === 'sign-in' || line.action === 'allow';
  return isSignIn && !canSignIn ? { ...line, action: undefined } : line;
}

type Said = Pick<CheckLine, 'sentence'> & Partial<CheckLine>;

/** How a finding of this check reads. */
const sentences: { readonly [Name in CheckName]: (found: Findings[Name]) => Said } = {
  excel: ({ isOffered }) => ({ sentence: isOffered ? 'check.excel.ok' : 'check.excel.no' }),
  name: (found) => {
    if (found.kind === 'failed') return { sentence: 'check.name.no', action: 'sign-in' };
    return found.name === undefined
      ? { sentence: 'check.name.signedIn' }
      : { sentence: 'check.name.ok', params: { name: found.name } };
  },
  window: ({ kind }) => {
    if (kind === 'failed') return { sentence: 'check.window.no', action: 'show-window-help' };
    return { sentence: kind === 'passed' ? 'check.window.ok' : 'check.window.later' };
  },
  storage: (found) => {
    if (found.kind === 'failed') return { sentence: 'check.storage.no' };
    return { sentence: found.isKeptApart ? 'check.storage.ok' : 'check.storage.okAll' };
  },
  service: reachSaid,
  graph: reachSaid,
  permission: (found) => {
    if (found.kind === 'failed') return withoutPermission[found.why];
    return { sentence: found.kind === 'passed' ? 'check.permission.ok' : 'check.permission.later' };
  },
  clock: (found) => {
    if (found.kind === 'failed') return { sentence: 'check.clock.no', lengthMs: Math.abs(found.offByMs) };
    return { sentence: found.kind === 'passed' ? 'check.clock.ok' : 'check.clock.later' };
  },
};

function reachSaid(found: Findings['service']): Said {
  return found.kind === 'passed'
    ? { sentence: 'check.reached', lengthMs: found.tookMs }
    : { sentence: 'check.blocked', params: { host: found.host } };
}

/** Where no permission would help, the main screen's own words say why. */
const withoutPermission: Readonly<Record<NoPermission, Said>> = {
  person: { sentence: 'check.permission.no', action: 'allow' },
  admin: { sentence: 'check.permission.admin', action: 'copy-consent-link' },
  policy: { sentence: 'error.policy.text' },
  'personal-account': { sentence: 'error.personalAccount.text' },
  guest: { sentence: 'error.guest.text' },
  'stale-token': { sentence: 'error.staleToken.text' },
  refused: { sentence: 'error.refused.text' },
  throttled: { sentence: 'blocked.throttled.textStopped' },
};

const pending = {
  waiting: 'check.waiting',
  running: 'check.running',
  skipped: 'check.skipped',
} as const satisfies Record<WithoutFinding['kind'], MessageKey>;
