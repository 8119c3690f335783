/**
 * Thrown by a sandbox service in place of an answer when a fault says that none arrives. Whoever serves the service over
 * HTTP destroys the socket; an in-process caller sees a rejected `fetch` with a `TypeError`, as in a browser.
 */
export class DroppedConnection extends TypeError {
  override readonly name = 'DroppedConnection';

  constructor(reason = 'fetch failed: the sandbox dropped the connection') {
    super(reason);
  }
}
