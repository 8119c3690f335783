/**
 * Whether the workbook's host answers at all, any way it likes: a sign-in page or a refusal will do.
 *
 * @param timeoutMs how long to wait for its first word
 * @returns a sentence when it does not answer, else undefined
 */
export async function whyNotReached(document: string, timeoutMs: number): Promise<string | undefined> {
  const { origin, host } = new URL(document);
  try {
    await fetch(origin, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    return undefined;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    return `${host} does not answer (${reason}). Excel on the web needs the internet: check the connection, then try again.\nWithout it, npm start shows everything in the sandbox.`;
  }
}
