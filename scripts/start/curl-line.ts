import type { SandboxDescription } from '#sandbox/server/describe-sandbox.ts';

const workbook = 'budget';

/**
 * One line for a POSIX shell with curl and sed: a token, then a session of a seeded workbook opened, refreshed and closed.
 * It prints the statuses of the last two calls. Plain `localhost` is used, because not every resolver knows names below it.
 */
export function curlLine(description: SandboxDescription, certificateFile: string): string {
  const file = description.files.find((known) => known.key === workbook);
  if (file === undefined) throw new Error(`The sandbox has no file "${workbook}".`);
  const { excel, graph } = description.plainAddresses;
  const json = `-H 'Content-Type: application/json'`;
  const status = `-o /dev/null -w '%{http_code}\\n'`;
  return [
    `c() { curl -s --cacert '${certificateFile.replaceAll("'", "'\\''")}' "$@"; }`,
    `W='${graph}/v1.0/drives/${file.driveId}/items/${file.itemId}/workbook'`,
    `T=$(c ${json} -d '{"person":"ana"}' ${excel}/control/tokens | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
    `A="Authorization: Bearer $T"`,
    `S=$(c -H "$A" ${json} -d '{"persistChanges":true}' "$W/createSession" | sed 's/.*"id":"\\([^"]*\\)".*/\\1/')`,
    `I="workbook-session-id: $S"`,
    `c ${status} -X POST -H "$A" -H "$I" -H 'Content-Length: 0' "$W/refreshSession"`,
    `c ${status} -X POST -H "$A" -H "$I" -H 'Content-Length: 0' "$W/closeSession"`,
  ].join('; ');
}
