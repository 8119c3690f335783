import { doubleQuoted, powershellQuoted, shellQuoted } from '../request/snippets/quoting.ts';
import { sessionHeader, token } from '../request/snippets/wish-parts.ts';
import type { SentView } from './activity-view.ts';

/** What a call can be copied as. */
export const callForms = ['http', 'curl', 'powershell', 'python', 'javascript'] as const;
export type CallForm = (typeof callForms)[number];

/** A call as it was sent, with a placeholder for each token, id and name, and for what is not kept of its body. */
interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | undefined;
}

/**
 * The call to send once more from elsewhere, when its placeholders are filled in.
 * @param graphRoot with the version and without a slash at the end
 */
export function callText(call: SentView, form: CallForm, graphRoot: string): string {
  return writers[form](callOf(call, graphRoot));
}

function callOf({ method, template, bodySent }: SentView, graphRoot: string): Call {
  // A download address is a credential in itself: it is read bare.
  if (!template.startsWith('/')) return { method, url: template, headers: [], body: undefined };
  const body = bodySent === '…' ? '{body}' : bodySent;
  return {
    method,
    url: graphRoot + template,
    headers: [
      ['Authorization', `Bearer ${token}`],
      ...headersOf(method, template),
      ...(body === undefined ? [] : ([['Content-Type', 'application/json']] as const)),
    ],
    body,
  };
}

/** What our own requests of this kind carry beside the token, as the adapters send it. */
function headersOf(method: string, template: string): Call['headers'] {
  if (/\/workbook\/(?:refresh|close)Session$/.test(template)) return [[sessionHeader, '{session-id}']];
  if (template.endsWith('/workbook/createSession')) return [['Prefer', 'respond-async']];
  // Without it the settings of the person's other devices would be overwritten.
  return method === 'PUT' && template.endsWith('/content') ? [['If-Match', '{etag}']] : [];
}

const writers: Readonly<Record<CallForm, (call: Call) => string>> = {
  http: ({ method, url, headers, body }) =>
    lines([
      `${method} ${url}`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
      ...(body === undefined ? [] : ['', body]),
    ]),

  curl: ({ method, url, headers, body }) =>
    lines([
      [
        `curl -sS -i -X ${method} ${shellQuoted(url)}`,
        ...headers.map(([name, value]) => `-H ${shellQuoted(`${name}: ${value}`)}`),
        ...(body === undefined ? [] : [`-d ${shellQuoted(body)}`]),
      ].join(' \\\n  '),
    ]),

  // The type of the body has a parameter of its own: Windows PowerShell refuses it among the headers.
  powershell: ({ method, url, headers, body }) => {
    const others = headers.filter(([name]) => name !== 'Content-Type');
    const given = others.map(([name, value]) => `    ${powershellQuoted(name)} = ${powershellQuoted(value)}`);
    return lines([
      [
        `Invoke-RestMethod -Method ${method} -Uri ${powershellQuoted(url)}`,
        ...(given.length === 0 ? [] : [`-Headers @{\n${given.join('\n')}\n}`]),
        ...(body === undefined ? [] : [`-ContentType 'application/json' -Body ${powershellQuoted(body)}`]),
      ].join(' '),
    ]);
  },

  python: ({ method, url, headers, body }) =>
    lines([
      'import urllib.request',
      '',
      'request = urllib.request.Request(',
      `    ${doubleQuoted(url)},`,
      ...(body === undefined ? [] : [`    data=${doubleQuoted(body)}.encode(),`]),
      '    headers={',
      ...headers.map(([name, value]) => `        ${doubleQuoted(name)}: ${doubleQuoted(value)},`),
      '    },',
      `    method=${doubleQuoted(method)},`,
      ')',
      'with urllib.request.urlopen(request, timeout=120) as answer:',
      '    print(answer.status, answer.read().decode())',
    ]),

  javascript: ({ method, url, headers, body }) =>
    lines([
      `const answer = await fetch(${doubleQuoted(url)}, {`,
      `  method: ${doubleQuoted(method)},`,
      '  headers: {',
      ...headers.map(([name, value]) => `    ${doubleQuoted(name)}: ${doubleQuoted(value)},`),
      '  },',
      ...(body === undefined ? [] : [`  body: ${doubleQuoted(body)},`]),
      '});',
      'console.log(answer.status, await answer.text());',
    ]),
};

function lines(parts: readonly string[]): string {
  return `${parts.join('\n')}\n`;
}
