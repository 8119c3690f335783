import type { Resume } from '#domain/lifecycle/state.ts';
import type { Problem } from '#domain/problem/problem.ts';
import { offersStartAgain } from '#domain/problem/session-fate.ts';
import { isAboutSigningIn } from '#domain/problem/sign-in-problem.ts';
import { choiceAfter, type WorkbookSession } from '#domain/workbook-session/workbook-session.ts';
import { say } from '../words/message-key.ts';
import { copyReport, filled, learn, leaveQuestion, outlined, signIn, start } from './action.ts';
import type { Belief } from './belief.ts';
import { blank } from './blank-card.ts';
import type { Action, StateCard } from './card-model.ts';
import { families, family, lookupFamilies, tryAgain, type Family } from './failure-families.ts';
import { lifeOf } from './phase.ts';
import { emptyRing } from './ring.ts';

interface Failed {
  readonly problem: Problem;
  readonly attempts: number;
  readonly resume: Resume | undefined;
  readonly isStopped?: true;
}

/**
 * The card of a failure that is said and needs the person. Every failure carries its evidence, shown on demand.
 *
 * @param belief what is believed of the session; undefined while nobody is signed in to look for one
 */
export function failureCard(failed: Failed, belief?: Belief): StateCard {
  if (failed.isStopped !== undefined) return stoppedCard;
  const family = familyOf(failed, belief ?? { kind: 'none' });
  return cardOf({ ...family, actions: actionsOf(failed, family.actions, belief) }, failed, belief);
}

/** The person stopped the search for the workbook: nothing failed, and it can go on. */
export const stoppedCard: StateCard = {
  ...blank,
  ring: emptyRing('Stop'),
  wordIcon: 'Stop',
  word: say('stopped.word'),
  sentence: say('stopped.text'),
  actions: [tryAgain],
  life: 'stopped',
};

/** The card of a session that a fault made unusable, by whichever kind of problem that came to be known. */
export function brokenCard(session: WorkbookSession, problem: Problem): StateCard {
  const belief: Belief = { kind: 'broken', session };
  return cardOf(brokenFamily(problem, belief), { problem, attempts: 1, resume: undefined }, belief);
}

function cardOf({ core, ...rest }: Family, failed: Failed, belief: Belief | undefined): StateCard {
  return {
    ...blank,
    ...rest,
    ring: emptyRing(core),
    // Who closed the window needs no evidence of it.
    failure:
      failed.problem.kind === 'cancelled'
        ? undefined
        : { evidence: failed.problem.evidence, attempts: failed.attempts },
    life: belief === undefined || belief.kind === 'none' ? 'failure' : lifeOf(belief.session),
  };
}

const back = outlined('first.back', leaveQuestion);

/** What the family offers makes sense only where there is something behind the failure to go on with, or back to. */
function actionsOf({ problem, resume }: Failed, offered: readonly Action[], belief?: Belief): readonly Action[] {
  if (resume?.kind === 'find') return lookupFamilies[problem.kind] ?? offered;
  // Who only wanted another account is still signed in, and the session is still there.
  const isOnlyASwitch = belief !== undefined && resume === undefined && isAboutSigningIn(problem);
  return isOnlyASwitch ? [...offered.slice(0, 1), back] : offered;
}

function familyOf(failed: Failed, belief: Belief): Family {
  const { problem } = failed;
  switch (problem.kind) {
    case 'locked':
      return lockedFamily(problem.by, failed.resume);
    case 'broken':
      return brokenFamily(problem, belief);
    case 'slow':
    case 'answer-lost':
      return {
        ...family('error.slow', { core: 'Important', word: 'ErrorCircle' }, [
          tryAgain,
          outlined('error.details', { kind: 'toggle-details' }),
        ]),
        sentence: say('error.slow.text', { n: Math.max(1, failed.attempts) }),
      };
    case 'clock-wrong': {
      const hours = Math.max(1, Math.round(Math.abs(problem.offByMs) / 3_600_000));
      const actions = [filled('blocked.locked.do', signIn), learn('clock')];
      return {
        ...family('error.clock', { core: 'Clock', word: 'Clock', tone: 'amber' }, actions),
        sentence: say('error.clock.text', { n: hours }),
      };
    }
    default:
      return families[problem.kind];
  }
}

/** A temporary copy does not need the lock, so Start can go on with one. */
function lockedFamily(by: string | undefined, resume: Resume | undefined): Family {
  const command = resume?.kind === 'command' && resume.command.kind === 'start' ? resume.command : undefined;
  const copy =
    command?.changes === 'saves-changes'
      ? [outlined('blocked.locked.copy', start('temporary-copy', command.isAnother))]
      : [];
  return {
    tone: 'quiet',
    core: 'LockClosed',
    wordIcon: 'LockClosed',
    word: say('blocked.locked.word'),
    sentence: by === undefined ? say('blocked.locked.textSomeone') : say('blocked.locked.text', { name: by }),
    actions: [tryAgain, ...copy],
    rows: 'few',
  };
}

/**
 * What is lost with a broken session decides the words; without one there is nothing to be lost. Starting again is offered
 * only where Microsoft's rules let it help; elsewhere another choice may.
 */
function brokenFamily(problem: Problem, belief: Belief): Family {
  const session = belief.kind === 'none' ? undefined : belief.session;
  const first = () => {
    if (session === undefined) return tryAgain;
    return offersStartAgain(problem)
      ? filled('state.expired.do', start(choiceAfter(session)), 'Play')
      : filled('do.other', leaveQuestion);
  };
  if (session?.changes === 'unknown') {
    const card = family('error.broken', { core: 'Important', word: 'ErrorCircle' }, [first(), copyReport]);
    return { ...card, sentence: say('error.brokenUnknown.text') };
  }
  return session?.changes === 'temporary-copy'
    ? family('error.brokenCopy', { core: 'Important', word: 'Warning', tone: 'red' }, [first(), copyReport])
    : family('error.broken', { core: 'Important', word: 'ErrorCircle' }, [first(), copyReport]);
}
