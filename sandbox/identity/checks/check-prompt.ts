import { EntraError } from '../errors/entra-error.ts';
import type { Prompt } from '../sign-in/authorize-request.ts';

const prompts: readonly Prompt[] = ['none', 'login', 'select_account', 'consent', 'create'];

/** `prompt` is one known word or absent: AADSTS9002313 otherwise. */
export function checkPrompt(prompt: string | undefined): Prompt | undefined {
  if (prompt === undefined) return undefined;
  const known = prompts.find((word) => word === prompt);
  if (known === undefined) throw new EntraError(9002313, { detail: `Unsupported 'prompt' value '${prompt}'.` });
  return known;
}
