/** What Office put under this name; undefined where it put nothing. Office's answers are read with care: hosts differ. */
export function toldIn(answer: unknown, name: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
}

/** A text that Office put under this name; empty where there is none. */
export function textIn(answer: unknown, name: string): string {
  const told = toldIn(answer, name);
  return typeof told === 'string' ? told : '';
}
