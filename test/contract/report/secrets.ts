/** What no report may hold. Every secret has words of its own, so that a part of it is found as well as the whole. */
export const secrets = {
  token:
    'eyJ0eXAiOiJKV1QiLCJub25jZSI6InBsYW50ZWQifQ.eyJhdWQiOiJodHRwczovL2dyYXBoIiwibmFtZSI6InBsYW50ZWQtdG9rZW4ifQ.c2VjcmV0LXNpZ25hdHVyZQ',
  sessionId: 'cluster=PLANTEDCLUSTER&session=15.SPO.9f8e7d6c&usid=plantedusid-0b7d',
  downloadUrl: 'https://files.plantedhost.example/personal/_layouts/15/download.aspx?tempauth=v1.plantedtempauth',
  tenant: 'plantedtenant.onmicrosoft.com',
  person: 'Aurélie Plantedname-Ósk',
  userName: 'aurelie.planteduser@plantedtenant.onmicrosoft.com',
  workbook: 'Plantedbook “Q3” 100%.xlsx',
  claims: '{"access_token":{"acrs":{"essential":true,"value":"plantedclaim"}}}',
  lockHolder: 'Plantedholder Nuñez',
  driveId: 'b!plantedDrive0123_-xyz',
  itemId: '01PLANTEDITEM7QXKJZ',
  eTag: '"{6D2E-PLANTEDTAG},17"',
  accountId: '7c1d0000-aaaa-bbbb-cccc-plantedaccount.plantedhome',
} as const;

/** Texts that find a secret however it was written: whole, or a word of it that nothing else has. */
function needlesOf(secret: string): readonly string[] {
  const words = (secret.match(/[\p{L}\d]{4,}/gu) ?? []).filter((word) => /planted/i.test(word));
  return [...new Set([secret, ...words].flatMap(spellings))];
}

function spellings(text: string): readonly string[] {
  const bytes = Buffer.from(text, 'utf8');
  const json = JSON.stringify(text).slice(1, -1);
  return [
    text,
    json,
    JSON.stringify(json).slice(1, -1),
    escapedForJson(text),
    encodeURIComponent(text),
    encodeURIComponent(encodeURIComponent(text)),
    encodeURI(text),
    text.replace(/ /g, '+'),
    bytes.toString('hex'),
    ...base64Cores(bytes),
  ];
}

/** `ä` as the escape that careful JSON writers use. */
function escapedForJson(text: string): string {
  return text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** base64 depends on what stands before and after: the part in the middle is the same for each of three beginnings. */
function base64Cores(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const core = whole.slice(before === 0 ? 0 : 4, Math.floor((before + bytes.length) / 3) * 4);
    return core.length < 6 ? [] : [core, core.replace(/\+/g, '-').replace(/\//g, '_')];
  });
}

const needles: readonly (readonly [string, readonly string[]])[] = Object.entries(secrets).map(([name, secret]) => [
  name,
  needlesOf(secret).map((needle) => needle.toLowerCase()),
]);

/** The names of the secrets of which something stands in the text. */
export function leaksIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return needles.filter(([, ways]) => ways.some((way) => lower.includes(way))).map(([name]) => name);
}
