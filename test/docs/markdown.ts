import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Page {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Folders that hold other people's pages or what is built. */
const left = new Set(['node_modules', '.git', 'dist', 'coverage', '.sandbox', '.cache']);

/** Every Markdown page of the project. */
export function pages(folder = root): Page[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = join(folder, entry.name);
    if (entry.isDirectory()) return left.has(entry.name) ? [] : pages(full);
    if (!entry.name.endsWith('.md')) return [];
    return [{ path: relative(root, full).replaceAll(sep, '/'), text: readFileSync(full, 'utf8') }];
  });
}

export function page(path: string): Page {
  return { path, text: readFileSync(join(root, path), 'utf8') };
}

/** The text without its code blocks, in which brackets mean something else. */
function prose(text: string): string {
  return text.replace(/^```[^]*?^```$/gm, '');
}

/** As GitHub makes the anchor of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function anchorsIn(text: string): string[] {
  return [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading ?? ''));
}

/** Links of a page that lead nowhere, within the project; addresses on the web are not followed. */
export function deadLinks({ path, text }: Page): string[] {
  const links = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  return links
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const full = file === '' ? join(root, path) : normalize(join(root, dirname(path), file));
      if (!existsSync(full)) return true;
      return anchor !== undefined && !anchorsIn(readFileSync(full, 'utf8')).includes(anchor);
    });
}

/** Names of the npm scripts that a page tells its reader to run. */
export function npmScriptsIn(text: string): string[] {
  const runs = [...text.matchAll(/\bnpm (?:run ([a-z0-9]+(?:[:-][a-z0-9]+)*)|(start|test))\b/g)];
  return [...new Set(runs.map(([, named, short]) => named ?? short ?? ''))];
}
