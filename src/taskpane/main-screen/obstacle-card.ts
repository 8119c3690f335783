import type { Obstacle } from '#domain/lifecycle/state.ts';
import { moment, say, type MessageKey } from '../words/message-key.ts';
import { again, allow, cancel, filled, learn, outlined, signIn } from './action.ts';
import { leftMsOf, type Belief } from './belief.ts';
import { blank } from './blank-card.ts';
import type { Bar, IconName, StateCard, Tone } from './card-model.ts';
import { failureCard } from './failure-card.ts';
import { lifeOf } from './phase.ts';
import { aboutMinutes, emptyRing, sessionRing } from './ring.ts';

/**
 * The obstacle has word, sentence and buttons; the ring keeps the session's time, gray, because nobody can be asked. Once
 * the estimate runs out the ring is the hourglass, and still nothing says "expired".
 */
export function obstacleCard(
  obstacle: Exclude<Obstacle, { kind: 'none' }>,
  belief: Belief,
  { now, organization }: { readonly now: number; readonly organization: string },
): StateCard {
  const card = obstacleWords(obstacle, belief, now, organization);
  switch (belief.kind) {
    case 'none':
    case 'broken':
      return card;
    case 'ended':
      return { ...card, rows: 'over', life: lifeOf(belief.session) };
    case 'known': {
      const ring = sessionRing(belief.session, now, 'quiet', badgeOf(obstacle, card));
      const life = lifeOf(belief.session);
      return ring.secondsLeft > 0
        ? { ...card, ring, rows: 'all', life }
        : { ...alsoOver(card), ring, rows: 'over', life };
    }
  }
}

/** These sentences speak of the session themselves; every other one says nothing of its time, so a note does. */
const saidOver: Partial<Record<MessageKey, MessageKey>> = {
  'blocked.throttled.text': 'blocked.throttled.textOver',
  'blocked.offline.textOver': 'blocked.offline.textOver',
};

/** The estimate has run out meanwhile, and that is said: nobody could ask. */
function alsoOver(card: StateCard): StateCard {
  const { key, params } = card.sentence;
  const over = saidOver[key];
  return over === undefined
    ? { ...card, note: { icon: undefined, message: say('note.over') } }
    : { ...card, sentence: say(over, params) };
}

/** Beside a session's time stands what stands in the ring without one; a retry must not look like a refresh. */
function badgeOf(obstacle: Obstacle, card: StateCard): IconName | undefined {
  if (obstacle.kind === 'retrying') return 'Important';
  return card.ring.core.kind === 'icon' ? card.ring.core.icon : undefined;
}

function obstacleWords(
  obstacle: Exclude<Obstacle, { kind: 'none' }>,
  belief: Belief,
  now: number,
  organization: string,
): StateCard {
  switch (obstacle.kind) {
    case 'waiting':
      return waitingCard(obstacle, leftMsOf(belief, now), now);
    case 'retrying':
      return retryingCard(obstacle, now);
    case 'offline':
      return offlineCard(leftMsOf(belief, now));
    case 'sign-in':
      if (obstacle.problem !== undefined && obstacle.problem.kind !== 'sign-in-needed') {
        return failureCard({ problem: obstacle.problem, attempts: 1, resume: obstacle.resume });
      }
      return signInAgainCard;
    case 'signing-in':
      return {
        ...basis('Key', 'quiet'),
        word: say('state.signingIn.word'),
        sentence: say('state.signingIn.text'),
        actions: [cancel],
        bar: { kind: 'moving' },
      };
    case 'permission':
      return obstacle.isRefused ? permissionRefusedCard : permissionCard;
    case 'asking-permission':
      return {
        ...basis('Key', 'quiet'),
        word: say('permit.asking.word'),
        sentence: say('permit.asking.text'),
        actions: [cancel],
        bar: { kind: 'moving' },
      };
    case 'permission-admin':
      return permissionAdminCard(organization);
    case 'failed':
      return failureCard(obstacle, belief);
  }
}

type CardBasis = Omit<StateCard, 'word' | 'sentence'>;

/** The icon stands in the ring and before the word. */
function basis(icon: IconName, tone: Tone): CardBasis {
  return { ...blank, tone, ring: emptyRing(icon), wordIcon: icon, rows: 'few', life: 'obstacle' };
}

const signInAgainCard: StateCard = {
  ...basis('Key', 'quiet'),
  word: say('blocked.signIn.word'),
  sentence: say('blocked.signIn.text'),
  actions: [filled('blocked.signIn.do', signIn)],
};

const permissionCard: StateCard = {
  ...basis('Key', 'amber'),
  word: say('permit.word'),
  sentence: say('permit.text'),
  note: { icon: undefined, message: say('permit.note') },
  actions: [filled('permit.do', allow), learn('permission')],
};

/** Not asked again until the person wants: nothing is filled. */
const permissionRefusedCard: StateCard = {
  ...basis('LockClosed', 'quiet'),
  word: say('permit.refused.word'),
  sentence: say('permit.refused.text'),
  note: { icon: undefined, message: say('permit.refused.note') },
  actions: [outlined('permit.do', allow), learn('permission')],
};

function permissionAdminCard(organization: string): StateCard {
  return {
    ...basis('PersonAdd', 'amber'),
    wordIcon: 'Key',
    word: say('permit.admin.word'),
    sentence: say('permit.admin.text', { org: organization }),
    actions: [filled('permit.admin.do', { kind: 'copy-consent-link' }, 'Copy'), outlined('do.checkAgain', allow)],
  };
}

function waitingCard(wait: Extract<Obstacle, { kind: 'waiting' }>, leftMs: number | undefined, now: number): StateCard {
  const time = moment(wait.until);
  const sentence = () => {
    if (!wait.isTold) return say('blocked.throttled.textSafe', { time });
    if (leftMs === undefined || leftMs <= 0) return say('blocked.throttled.text', { time });
    return say('blocked.throttled.textOpen', { time, min: aboutMinutes(leftMs) });
  };
  return {
    ...basis('PauseCircle', 'amber'),
    word: say('blocked.throttled.word'),
    sentence: sentence(),
    actions: [outlined('blocked.throttled.do', { kind: 'stop' })],
    bar: barOf(wait, now),
  };
}

function retryingCard(wait: Extract<Obstacle, { kind: 'retrying' }>, now: number): StateCard {
  return {
    ...basis('ArrowClockwise', 'quiet'),
    word: say('retry.word'),
    sentence: say('retry.text', { s: Math.max(1, Math.ceil((wait.until - now) / 1000)) }),
    actions: [outlined('retry.do', { kind: 'stop' }, 'Stop')],
    bar: barOf(wait, now),
  };
}

/** A wait that was told to be over before it began is over. */
function barOf(wait: { readonly since: number; readonly until: number }, now: number): Bar {
  const whole = Math.max(1, wait.until - wait.since);
  return { kind: 'part', done: Math.min(1, Math.max(0, (now - wait.since) / whole)) };
}

function offlineCard(leftMs: number | undefined): StateCard {
  const sentence = () => {
    if (leftMs === undefined) return say('blocked.offline.textNone');
    return leftMs > 0 ? say('blocked.offline.text', { min: aboutMinutes(leftMs) }) : say('blocked.offline.textOver');
  };
  return {
    ...basis('CloudOff', 'quiet'),
    word: say('blocked.offline.word'),
    sentence: sentence(),
    actions: [filled('blocked.offline.do', again)],
  };
}
