import type { Fetch } from '#adapters/graph/transport.ts';

const alwaysReadable = ['content-type', 'cache-control', 'expires', 'last-modified', 'content-language'];

/** What a script in a browser may not do or see: a fetch beyond CORS fails, headers that are not exposed are missing. */
export function asBrowserWould(fetch: Fetch): Fetch {
  return async (request) => {
    const origin = 'https://addin.test';
    const asked = new Request(request, { headers: { ...Object.fromEntries(request.headers), origin } });
    const response = await fetch(asked);
    if (response.headers.get('access-control-allow-origin') === null) throw new TypeError('Failed to fetch (CORS)');
    const exposed = (response.headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
    const readable = [...response.headers].filter(([name]) => exposed.includes(name) || alwaysReadable.includes(name));
    return new Response(response.body, { status: response.status, headers: readable });
  };
}
