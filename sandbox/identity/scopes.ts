import { graphAudience } from '../access-tokens.ts';
import { EntraError } from './errors/entra-error.ts';

/** A scope as the client wrote it and by its short name. */
export interface AskedScope {
  readonly text: string;
  readonly name: string;
}

/** The delegated scopes this sandbox knows, with the words of the consent page. */
export const scopeDescriptions: Readonly<Record<string, string>> = {
  openid: 'Sign you in',
  profile: 'View your basic profile',
  email: 'View your email address',
  offline_access: 'Maintain access to data you have given it access to',
  'User.Read': 'Sign you in and read your profile',
  'Files.Read': 'Read your files',
  'Files.ReadWrite': 'Have full access to your files',
  'Files.ReadWrite.AppFolder': 'Have full access to its own folder in your files',
  'Files.Read.All': 'Read all files that you have access to',
  'Files.ReadWrite.All': 'Have full access to all files you have access to',
  'Sites.Read.All': 'Read items in all site collections',
  'Sites.ReadWrite.All': 'Edit or delete items in all site collections',
};

const knownNames = Object.keys(scopeDescriptions);
/** `resource/.default`: whatever is consented already. */
export const defaultScope = '.default';

/** Resource names that mean Microsoft Graph: its clouds (the sandbox's own origin is added), its application id. */
const graphResources = [
  'https://graph.microsoft.com',
  'https://graph.microsoft.us',
  'https://dod-graph.microsoft.us',
  graphAudience,
];

/**
 * Reads the `scope` parameter. Throws AADSTS900144 when it is empty, 500011 for another resource than Graph, 70011 for a
 * scope that Graph does not have. Letter case does not matter, as with Entra.
 */
export function readScopes(text: string | undefined, ownGraphOrigins: readonly string[]): readonly AskedScope[] {
  const words = (text ?? '').split(' ').filter((word) => word !== '');
  if (words.length === 0) throw new EntraError(900144, { detail: "Missing: 'scope'." });
  return words.map((word) => ({ text: word, name: shortName(word, [...graphResources, ...ownGraphOrigins]) }));
}

function shortName(word: string, resources: readonly string[]): string {
  const cut = word.lastIndexOf('/');
  const resource = word.slice(0, Math.max(cut, 0)).replace(/\/$/, '').toLowerCase();
  const bare = word.slice(cut + 1);
  if (cut >= 0 && !resources.includes(resource)) throw new EntraError(500011, { detail: `Resource '${resource}'.` });
  if (cut >= 0 && bare === defaultScope) return defaultScope;
  const known = knownNames.find((name) => name.toLowerCase() === bare.toLowerCase());
  if (known === undefined) throw new EntraError(70011, { detail: `The scope '${word}' does not exist.` });
  return known;
}

export function asksFor(scopes: readonly AskedScope[], name: string): boolean {
  return scopes.some((scope) => scope.name === name);
}
