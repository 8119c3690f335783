import { gzipSync } from 'node:zlib';
import * as v from 'valibot';

export const Budgets = v.strictObject({
  /** The page that is measured, in `dist/`. */
  page: v.string(),
  /** The page's own text, which carries the first paint; KiB after gzip. */
  pageKib: v.number(),
  /** Scripts and styles that must have arrived before the first control works; KiB after gzip. */
  untilUsableKib: v.number(),
  /** Name starts of files of which one is fetched beside the scripts, such as the words of one language; the largest counts. */
  oneOfEachUntilUsable: v.array(v.string()),
  /** What each of those files may weigh; KiB after gzip. */
  oneOfEachKib: v.number(),
  /** Packages that may only come later. */
  notUntilUsable: v.array(v.string()),
});
export type Budgets = v.InferOutput<typeof Budgets>;

const Module = v.object({
  name: v.optional(v.string(), ''),
  chunks: v.optional(v.array(v.union([v.string(), v.number()])), []),
  modules: v.optional(v.array(v.object({ name: v.optional(v.string(), '') })), []),
});

/** The part of webpack's statistics that the check reads. */
export const Stats = v.object({
  assets: v.array(v.object({ name: v.string(), chunks: v.optional(v.array(v.union([v.string(), v.number()])), []) })),
  modules: v.array(Module),
});
export type Stats = v.InferOutput<typeof Stats>;

export interface Build {
  /** The text of the page. */
  readonly html: string;
  /** Every file of `dist/` by its path there. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly stats: Stats;
}

export interface FirstLoad {
  readonly pageKib: number;
  readonly untilUsableKib: number;
  readonly faults: readonly string[];
}

function gzipKib(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).byteLength / 1024;
}

/** Paths in `dist/` of the scripts and styles that the page itself asks for; other hosts (office.js) are left out. */
function askedForBy(html: string): string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? [];
  const wanted = tags.filter(
    (tag) => tag.startsWith('<script') || /rel="?(stylesheet|preload|modulepreload)/.test(tag),
  );
  return wanted
    .map((tag) => /\b(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1])
    .filter((address) => address !== undefined && !/^(https?:)?\/\//.test(address))
    .map((address) => (address ?? '').replace(/^\.?\//, '').replace(/[?#].*$/, ''));
}

/** Of the files whose name starts so, the one that weighs most. */
function heaviest(files: Build['files'], start: string): string | undefined {
  return [...files.keys()]
    .filter((name) => name.startsWith(start) && /\.(js|json|css)$/.test(name))
    .sort((a, b) => gzipKib(files.get(b) ?? new Uint8Array()) - gzipKib(files.get(a) ?? new Uint8Array()))[0];
}

function packagesOf(stats: Stats, assets: readonly string[]): Set<string> {
  const chunks = new Set(stats.assets.filter(({ name }) => assets.includes(name)).flatMap((asset) => asset.chunks));
  const modules = stats.modules.filter((module) => module.chunks.some((chunk) => chunks.has(chunk)));
  const names = modules.flatMap(({ name, modules: inner }) => [name, ...inner.map((part) => part.name)]);
  return new Set(names.flatMap((name) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []));
}

/** Weighs what must arrive before the pane can be used, and names what has no business in it. */
export function weighFirstLoad(build: Build, budgets: Budgets): FirstLoad {
  const asked = askedForBy(build.html);
  const beside = budgets.oneOfEachUntilUsable.map((start) => heaviest(build.files, start) ?? start);
  const needed = [...asked, ...beside];

  const missing = needed.filter((name) => !build.files.has(name));
  const packages = packagesOf(build.stats, needed);
  const pageKib = gzipKib(Buffer.from(build.html));
  const untilUsableKib = needed.reduce((sum, name) => sum + gzipKib(build.files.get(name) ?? new Uint8Array()), 0);

  const faults = missing.map((name) => `${name} is asked for and was not built`);
  // No scripts or no packages found means that the check looked past the build, not that the build is small.
  if (asked.length === 0) faults.push(`${budgets.page} asks for no script`);
  if (packages.size === 0)
    faults.push('the statistics name no package in the first load; were they written by this build?');
  for (const name of budgets.notUntilUsable.filter((forbidden) => packages.has(forbidden))) {
    faults.push(`${name} is in the first load; import it where it is needed, with import()`);
  }
  for (const name of beside) {
    const kib = gzipKib(build.files.get(name) ?? new Uint8Array());
    if (kib > budgets.oneOfEachKib) faults.push(over(name, kib, budgets.oneOfEachKib));
  }
  if (pageKib > budgets.pageKib) faults.push(over(budgets.page, pageKib, budgets.pageKib));
  if (untilUsableKib > budgets.untilUsableKib)
    faults.push(over('the first load', untilUsableKib, budgets.untilUsableKib));
  return { pageKib, untilUsableKib, faults };
}

function over(what: string, kib: number, budgetKib: number): string {
  return `${what} has ${kib.toFixed(2)} KiB after gzip, ${budgetKib} are allowed`;
}
