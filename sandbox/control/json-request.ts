import type { Context } from 'hono';
import * as v from 'valibot';

/** Reads a JSON body of the given form; an empty body counts as `{}`. Throws what `answerWishError` understands. */
export async function wished<Schema extends v.GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await context.req.text();
  const given: unknown = text.trim() === '' ? {} : JSON.parse(text);
  return v.parse(schema, given);
}

/** 400 with the reason for a wish that cannot be understood; anything else is a bug and goes on. */
export function answerWishError(error: Error, context: Context): Response {
  if (error instanceof v.ValiError || error instanceof SyntaxError || error instanceof RangeError) {
    return context.json({ error: error.message }, 400);
  }
  throw error;
}
