import * as v from 'valibot';

/** What the control page reads from `/control`; the shapes are those that `sandbox/README.md` documents. */
export const descriptionSchema = v.object({
  addresses: v.record(v.string(), v.string()),
  people: v.array(
    v.object({
      key: v.string(),
      kind: v.string(),
      name: v.string(),
      userPrincipalName: v.string(),
      password: v.string(),
    }),
  ),
  documents: v.array(v.object({ key: v.string(), about: v.string(), name: v.string(), person: v.string() })),
});
export type Description = v.InferOutput<typeof descriptionSchema>;

export const clockSchema = v.object({ now: v.number() });

export const armedSchema = v.array(
  v.object({
    operation: v.string(),
    count: v.optional(v.number()),
    when: v.string(),
    fault: v.looseObject({ kind: v.string() }),
  }),
);

export const logSchema = v.array(
  v.object({
    number: v.number(),
    at: v.string(),
    method: v.string(),
    path: v.string(),
    operation: v.string(),
    person: v.optional(v.string()),
    status: v.union([v.number(), v.string()]),
    errorCode: v.optional(v.string()),
  }),
);

export const doubtsSchema = v.array(
  v.object({
    name: v.string(),
    question: v.string(),
    reason: v.string(),
    values: v.array(v.union([v.string(), v.number()])),
    current: v.union([v.string(), v.number()]),
  }),
);

export const switchesSchema = v.record(v.string(), v.union([v.string(), v.number()]));

const problemSchema = v.object({ error: v.string() });

/** @throws Error with the server's own sentence. */
export async function ask<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  method = 'GET',
  body?: unknown,
): Promise<v.InferOutput<Schema>> {
  return v.parse(schema, await (await send(path, method, body)).json());
}

export async function send(path: string, method: string, body?: unknown): Promise<Response> {
  const response = await fetch(`/control${path}`, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  if (response.ok) return response;
  const text = await response.text();
  const problem = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), text);
  throw new Error(problem.success ? problem.output.error : text);
}
