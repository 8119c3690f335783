import { request } from 'node:https';
import type { Stage } from './sandbox-and-browser.ts';

/** Another client than the add-in: it gets a token from the sandbox and talks to Graph over HTTPS, as any script may. */
export async function startByScript(stage: Stage, fileKey: string): Promise<string> {
  const { plainAddresses } = stage.sandbox.describe();
  const control = `${plainAddresses.excel}/control`;
  const text = { Accept: 'text/plain' };
  const token = await send(stage, 'POST', `${control}/tokens`, text, '{}');
  const item = await send(stage, 'GET', `${control}/seed/files/${fileKey}/address`, text);
  const session = await send(
    stage,
    'POST',
    `${plainAddresses.graph}/v1.0${item}/workbook/createSession`,
    { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    '{"persistChanges":true}',
  );
  const [, id] = /"id":"([^"]+)"/.exec(session) ?? [];
  if (id === undefined) throw new Error(`Graph gave no session: ${session}`);
  return id;
}

function send(
  { sandbox }: Stage,
  method: string,
  address: string,
  headers: Readonly<Record<string, string>>,
  body?: string,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers, ca: sandbox.certificate.certificate }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) < 300) resolve(text.trim());
        else reject(new Error(`${method} ${address}: ${String(answer.statusCode)} ${text}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}
