/** What comes as one file beside the first view: the cards of every state, and what they draw. */
export { cardFromState } from './card-from-state.ts';
export { addLaterDrawings } from './later-icons.ts';
