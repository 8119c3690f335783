import type { LifecycleState } from '#domain/lifecycle/state.ts';
import type { Action } from './action.ts';
import type { Tab } from './cast.ts';
import type { Dice } from './dice.ts';
import { presses } from './presses.ts';
import { surroundings } from './surroundings.ts';

const actions: readonly Action[] = [...presses, ...surroundings];

/** Often what leads on from here, or a run would spend its time before closed doors; otherwise anything at all. */
export function nextAction(tab: Tab, dice: Dice): Action {
  const name = dice.chance(0.45) ? wayOn(tab, dice) : undefined;
  return actions.find((action) => action.name === name) ?? dice.weighted(actions);
}

function wayOn(tab: Tab, dice: Dice): string | undefined {
  const { stage } = tab.app().application.state();
  switch (stage.kind) {
    case 'opening':
    case 'signing-in':
    case 'finding':
      return 'time passes';
    case 'signed-out':
    case 'other-person':
      return 'sign in';
    case 'cannot':
      return dice.pick(['other workbook', 'again']);
    case 'host-silent':
      return 'again';
    case 'not-found':
      return pastObstacle(stage.obstacle.kind, dice);
    case 'workbook':
      return stage.obstacle.kind === 'none'
        ? withSession(stage.session.kind, dice)
        : pastObstacle(stage.obstacle.kind, dice);
  }
}

type Workbook = Extract<LifecycleState['stage'], { kind: 'workbook' }>;

function pastObstacle(kind: Workbook['obstacle']['kind'], dice: Dice): string {
  switch (kind) {
    case 'none':
    case 'waiting':
    case 'retrying':
    case 'signing-in':
    case 'asking-permission':
      return 'time passes';
    case 'offline':
      return 'network';
    case 'sign-in':
      return 'sign in';
    case 'permission':
      return dice.pick(['allow', 'question left', 'other workbook']);
    case 'permission-admin':
      return dice.pick(['the administrator', 'allow', 'other workbook']);
    case 'failed':
      return dice.pick(['again', 'question left', 'reload']);
  }
}

function withSession(kind: Workbook['session']['kind'], dice: Dice): string {
  switch (kind) {
    case 'none-known':
    case 'expired':
    case 'broken':
    case 'uncertain-start':
      return 'start';
    case 'closed':
      return dice.pick(['start', 'confirm that it is gone']);
    case 'open':
    case 'uncertain':
      return dice.pick(['refresh', 'close', 'close', 'keep open']);
    case 'starting':
    case 'taking-over':
      return 'time passes';
  }
}
