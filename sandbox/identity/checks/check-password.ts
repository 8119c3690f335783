import { people, type Person } from '../../people.ts';
import { EntraError } from '../errors/entra-error.ts';

/** The person with this name and password. Throws AADSTS50034 for a name nobody has, 50126 for a wrong password. */
export function checkPassword(userName: string, password: string): Person {
  const name = userName.trim().toLowerCase();
  const person = people.find(({ userPrincipalName }) => userPrincipalName === name);
  if (person === undefined) throw new EntraError(50034);
  if (person.password !== password) throw new EntraError(50126);
  return person;
}
