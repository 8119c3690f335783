import { randomGuid, randomHex, randomText, type Random } from '../random.ts';

const upperAndDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text with its length in front, as the pieces inside a session id are written. */
function counted(text: string): string {
  return `${text.length}.${text}`;
}

/**
 * A workbook session id of the shape seen in Microsoft's sample of the operation resource: `cluster=`, `session=` and
 * `usid=` joined by `&`, about 240 characters. Clients must treat it as opaque.
 */
export function newSessionId(random: Random): string {
  const server = `SG2PEPF${randomText(random, '0123456789ABCDEF', 8)}`;
  const encoded = encodeURIComponent(`${randomText(random, base64Alphabet, 20)}==`);
  const session = [
    counted(server),
    counted('A'),
    counted(counted('U')),
    counted(randomGuid(random)),
    counted('en-US'),
    counted('en-US'),
    counted(`${randomHex(random, 16)}-Private`),
    counted('S'),
    `24.${encoded}`,
    counted(`16.0.${randomText(random, '123456789', 5)}.${randomText(random, '123456789', 5)}`),
    counted('en-US'),
    counted('en-US'),
    '1.M1.N0.1.S',
  ].join('');
  return `cluster=PSG${randomText(random, upperAndDigits.slice(26), 1)}&session=${session}&usid=${randomGuid(random)}`;
}

/** What a log may show of a session id: enough to tell two apart, too little to use one. */
export function shortSessionId(id: string): string {
  return `session…${id.slice(-6)}`;
}

/** Puts the short form in place of every session id found in a text, whether it is written plainly, URL-encoded or in JSON. */
export function withoutSessionIds(text: string): string {
  return text.replaceAll(/cluster(?:=|%3d).*?usid(?:=|%3d)([0-9a-f-]{36})/gi, (_whole, guid: string) =>
    shortSessionId(guid),
  );
}
