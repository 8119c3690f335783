import { withHeader, type Policy } from './policy.ts';

/** Gives every request that leaves an id of its own, by which support finds it when no answer came. */
export function clientRequestId(newId: () => string, note: (id: string) => void): Policy {
  return (request, next) => {
    const id = newId();
    note(id);
    return next(withHeader(request, 'client-request-id', id));
  };
}
