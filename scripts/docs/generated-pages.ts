import { format, resolveConfig } from 'prettier';
import { doubtsPage } from './doubts.ts';
import { errorsPage } from './errors.ts';

interface GeneratedPage {
  /** Relative to the project's root. */
  readonly path: string;
  readonly text: () => Promise<string>;
}

/** Pages that are made from the code. Each is committed, and a test fails when it is not what the code says. */
export const generatedPages: readonly GeneratedPage[] = [
  { path: 'docs/errors.md', text: errorsPage },
  { path: 'docs/doubts.md', text: doubtsPage },
];

const root = new URL('../../', import.meta.url);

export function placeOf({ path }: GeneratedPage): URL {
  return new URL(path, root);
}

/** The page as it is committed: in the form that the format check asks for. */
export async function formatted(page: GeneratedPage): Promise<string> {
  const options = await resolveConfig(placeOf(page));
  return await format(await page.text(), { ...options, parser: 'markdown' });
}
