import * as v from 'valibot';

/** Describes a type once, for redacting a value of it as well as for reading one back; the compiler holds it against T. */
export type Shape<T> = v.GenericSchema<unknown, T>;

/** Every field of T, the optional ones included, so that none is forgotten. */
export type Fields<T> = { readonly [K in keyof T]-?: v.GenericSchema };

/** A union by its `kind`: a kind without a row does not compile. */
export function oneOf<T extends { readonly kind: string }>(rows: {
  readonly [K in T['kind']]: Shape<Extract<T, { readonly kind: K }>>;
}): Shape<T> {
  const byKind: Readonly<Record<string, Shape<T>>> = rows;
  return v.lazy((input) => {
    const kind = kindIn(input);
    return (kind === undefined ? undefined : byKind[kind]) ?? v.never(`no kind that is known here: ${String(kind)}`);
  });
}

export function kindIn(input: unknown): string | undefined {
  return typeof input === 'object' && input !== null && 'kind' in input && typeof input.kind === 'string'
    ? input.kind
    : undefined;
}

/** A closed list of words, which hold nothing of anybody. */
export function words<T extends string>(list: Readonly<Record<T, true>>): Shape<T> {
  return v.custom<T>((input) => typeof input === 'string' && Object.hasOwn(list, input), 'no word that is known here');
}

/** A value or nothing. A report writes nothing as null, because JSON has no undefined. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return v.pipe(
    v.nullable(v.undefinedable(shape)),
    v.transform((value) => value ?? undefined),
  );
}

/** A moment, a length of time, a ticket, a number of tries. */
export const number: Shape<number> = v.pipe(v.number(), v.finite());

export const flag: Shape<boolean> = v.boolean();

/** A text that is taken as something else; refused when nothing comes of it. */
export function textAs<T>(take: (text: string) => T | undefined): Shape<T> {
  return v.pipe(
    v.string(),
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const taken = take(dataset.value);
      if (taken !== undefined) return taken;
      addIssue({ message: 'no text that is known here' });
      return NEVER;
    }),
  );
}
