import type { IdentitySandbox } from './identity.ts';

/** One page as a person meets it. */
export interface ShownPage {
  readonly kind: 'page';
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** What the heading says. */
  readonly heading: string;
  /** What a screen reader announces at once. */
  readonly alert: string | undefined;
  /** Fills the fields and presses the button whose text is given. */
  press(button: string, fields?: Readonly<Record<string, string>>): Promise<Shown>;
}

/** The browser left for the app. */
export interface Returned {
  readonly kind: 'returned';
  readonly headers: Headers;
  readonly address: URL;
  /** The answer, from the fragment or the query. */
  readonly answer: URLSearchParams;
}

export type Shown = ShownPage | Returned;

/** A browser without windows, for tests: keeps the session cookie and submits the pages' forms. */
export interface InProcessBrowser {
  open(address: URL | string): Promise<Shown>;
  post(address: URL | string, body: URLSearchParams): Promise<Shown>;
  cookie(): string | undefined;
  /** The browser was closed: cookies without an age are gone. */
  restart(): void;
}

export function createInProcessBrowser(identity: Pick<IdentitySandbox, 'fetch'>): InProcessBrowser {
  let cookie: { readonly text: string; readonly persistent: boolean } | undefined;

  const send = async (request: Request): Promise<Shown> => {
    if (cookie !== undefined) request.headers.set('Cookie', cookie.text);
    const response = await identity.fetch(request);
    for (const line of response.headers.getSetCookie()) {
      const age = /max-age=(\d+)/i.exec(line)?.[1];
      cookie = age === '0' ? undefined : { text: line.split(';')[0] ?? '', persistent: age !== undefined };
    }
    const location = response.headers.get('location');
    if (location !== null) return returned(new URL(location), response.headers);
    return page(await response.text(), response, new URL(request.url), post);
  };
  const post = (address: URL | string, body: URLSearchParams) => send(new Request(address, { method: 'POST', body }));
  return {
    open: (address) => send(new Request(address)),
    post,
    cookie: () => cookie?.text,
    restart: () => {
      if (cookie?.persistent !== true) cookie = undefined;
    },
  };
}

function returned(address: URL, headers: Headers): Returned {
  const answer = address.hash === '' ? address.searchParams : new URLSearchParams(address.hash.slice(1));
  return { kind: 'returned', headers, address, answer };
}

function page(html: string, response: Response, base: URL, post: InProcessBrowser['post']): ShownPage {
  const text = (pattern: RegExp) => pattern.exec(html)?.[1]?.trim().replace(/\s+/g, ' ');
  return {
    kind: 'page',
    status: response.status,
    headers: response.headers,
    html,
    heading: text(/<h1>(.*?)<\/h1>/s) ?? '',
    alert: text(/role="alert">(.*?)</s),
    press: (button, fields = {}) => {
      const found = [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].find(([, , label]) =>
        label?.includes(button),
      );
      const choice = /value="([^"]*)"/.exec(found?.[1] ?? '')?.[1];
      const action = /<form[^>]*action="([^"]*)"/.exec(html)?.[1];
      const ctx = /name="ctx" value="([^"]*)"/.exec(html)?.[1];
      if (choice === undefined || action === undefined || ctx === undefined) {
        throw new Error(`No button "${button}" on the page "${text(/<h1>(.*?)<\/h1>/s) ?? ''}".`);
      }
      return post(new URL(action, base), new URLSearchParams({ ctx, ...fields, choice }));
    },
  };
}
