/**
 * Thrown by the sandbox's handlers in place of an answer when the connection is to be lost. In-process callers see what
 * `fetch` itself throws then, a TypeError. A server must turn it into a destroyed socket: see `over-http.ts`.
 */
export class LostAnswer extends TypeError {
  override readonly name = 'LostAnswer';
  /** Whether the server had carried the request out before the connection broke; the client cannot know. */
  readonly acted: boolean;
  constructor(acted: boolean) {
    super('fetch failed: the sandbox dropped the connection');
    this.acted = acted;
  }
}
