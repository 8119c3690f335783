/** What comes as one file beside the first view: the cards of every state, what they draw, and what is said aloud. */
export { announce } from '../announcements/announce.ts';
export { cardFromState } from './card-from-state.ts';
export { addLaterDrawings } from './later-icons.ts';
