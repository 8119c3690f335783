/** The same catalog in the pseudo language. */
declare module '*.json?pseudo' {
  const catalog: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
  export default catalog;
}
