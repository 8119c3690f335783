import * as v from 'valibot';

/**
 * What `sign-in-dialog.html` tells the pane: that it is there (a page that is missing raises no event on the web), and the
 * fragment with which the sign-in service sent the person back, without its `#`.
 */
const messageSchema = v.variant('kind', [
  v.object({ v: v.literal(1), kind: v.literal('loaded') }),
  v.object({ v: v.literal(1), kind: v.literal('answer'), fragment: v.string() }),
]);

export type DialogMessage = v.InferOutput<typeof messageSchema>;

/** Undefined for any text that is not of ours. */
export function dialogMessageFrom(text: string): DialogMessage | undefined {
  try {
    const parsed = v.safeParse(messageSchema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
