import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import * as v from 'valibot';
import { contoso, people, type Person } from '#sandbox/people.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { rebaseManifest } from '../manifest/rebase-manifest.ts';
import type { SandboxDocument } from '../documents.ts';
import { bridgeModes, hostSwitchesSchema } from '../switches.ts';
import { windowWishSchema } from '../window-wish.ts';
import type { AuthContext, WorkbookWindow } from '../workbook-window.ts';
import type { BridgeResponder } from '../bridge/bridge-responder.ts';
import type { HostControl } from '../host-control.ts';
import type { BrowserModules } from './browser-modules.ts';
import { newsStream, type NewsSource } from './news-stream.ts';

export interface ExcelSiteParts {
  /** `manifest.xml` as it lies in the tree. */
  readonly manifest: () => Promise<string>;
  readonly documents: () => readonly SandboxDocument[];
  readonly control: HostControl;
  readonly news: NewsSource;
  readonly modules: BrowserModules;
  readonly origins: { readonly excel: string; readonly addIn: string; readonly login: string };
  readonly bridge: BridgeResponder;
}

const pageFolder = new URL('../page/', import.meta.url);

async function page(name: string, type: string, change = (text: string) => text): Promise<Response> {
  const text = await readFile(new URL(name, pageFolder), 'utf8');
  return new Response(change(text), {
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  });
}

const bridgeCallSchema = v.object({
  person: v.string(),
  mode: v.picklist(bridgeModes),
  lateMs: v.number(),
  request: v.string(),
});

const script = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' };

/**
 * The pages of the simulated Excel. `/workbook` is the tenant's page on a site of its own; the frame in it is `/excel`
 * on `localhost`, which shares its host name with the add-in as office.js demands.
 */
export function createExcelSite(parts: ExcelSiteParts): Hono {
  const site = new Hono();
  site.get('/', () => page('control.html', 'text/html'));
  site.get('/excel/page/control.css', () => page('control.css', 'text/css'));
  site.get('/workbook', (context) => {
    const frame = new URL('/excel', parts.origins.excel);
    frame.search = new URL(context.req.url).search;
    return page('workbook.html', 'text/html', (text) => text.replace('{{excel}}', escapeAttribute(frame.href)));
  });
  site.get('/excel', () => page('excel.html', 'text/html'));
  site.get('/excel/page/excel.css', () => page('excel.css', 'text/css'));
  site.get('/excel/window.json', async (context) => {
    const wish = v.safeParse(windowWishSchema, context.req.query());
    if (!wish.success) return context.text(`This window cannot be opened: ${v.summarize(wish.issues)}`, 400);
    const model = await describeWindow(parts, wish.output, context.req.query());
    return model === undefined
      ? context.text(`There is no workbook "${wish.output.workbook}".`, 404)
      : context.json(model);
  });
  site.get('/excel/news', () => newsStream(parts.news));
  site.post('/excel/bridge', async (context) => {
    const call = v.parse(bridgeCallSchema, await context.req.json());
    const person = people.find((known) => known.key === call.person);
    return person === undefined ? context.notFound() : context.json(await parts.bridge({ ...call, person }));
  });
  site.get('/excel/valibot.js', async () => {
    const text = await readFile(new URL(import.meta.resolve('valibot')), 'utf8');
    return new Response(text, { headers: script });
  });
  site.get('/excel/modules/*', async (context) => {
    const code = parts.modules.module(context.req.path.slice('/excel/modules/'.length));
    return code === undefined ? context.notFound() : new Response(await code, { headers: script });
  });
  site.get('/manifest.xml', async (context) =>
    context.body(rebaseManifest(await parts.manifest(), parts.origins.addIn), 200, { 'content-type': 'text/xml' }),
  );
  return site;
}

async function describeWindow(
  parts: ExcelSiteParts,
  wish: v.InferOutput<typeof windowWishSchema>,
  query: Record<string, string>,
): Promise<WorkbookWindow | undefined> {
  const document = parts.documents().find((known) => known.key === wish.workbook);
  if (document === undefined) return undefined;
  const person = people.find((known) => known.key === wish.person) ?? document.person;
  const origins = parts.origins;
  const manifest = readManifest(rebaseManifest(await parts.manifest(), origins.addIn), wish.language);
  const authContext: AuthContext = {
    authorityBaseUrl: origins.login,
    authorityType: person.kind === 'personal' ? 'msa' : 'aad',
    loginHint: person.userPrincipalName,
    tenantId: person.tenantId,
    userObjectId: person.objectId,
    userPrincipalName: nameInOrganization(person),
  };
  return {
    profile: wish.profile,
    theme: wish.theme,
    displayLanguage: wish.language,
    contentLanguage: wish.contentLanguage ?? wish.language,
    person: { key: person.key, name: person.name },
    authContext,
    document: {
      name: document.name,
      url: wish.profile === 'desktop' ? (document.desktopUrl ?? document.url) : document.url,
      mode: wish.mode,
    },
    addIn: {
      id: manifest.id,
      name: manifest.name,
      origin: origins.addIn,
      paneAddress: manifest.paneAddress,
      appDomains: manifest.appDomains,
    },
    ribbon: manifest.ribbon,
    // Switches may stand in the address too; what does not is as the control surface left it.
    switches: v.parse(hostSwitchesSchema, { ...parts.control.switches(), ...query }),
  };
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** An organization files a guest under a name of its own: `gil_fabrikam.com#EXT#@contoso.com`. */
function nameInOrganization(person: Person): string {
  if (person.kind !== 'guest') return person.userPrincipalName;
  return `${person.userPrincipalName.replace('@', '_')}#EXT#@${contoso.domain}`;
}
