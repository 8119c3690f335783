/** What the build makes of a catalog: one function per key. The parameters are checked by the catalogs' own tests. */
declare module '*.json?messages' {
  const catalog: Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;
  export default catalog;
}

/** Fluent's themes, made from the brand ramp by the build. */
declare module '*.json?themes' {
  const themes: Readonly<
    Record<'light' | 'dark' | 'black' | 'high-contrast', Readonly<Record<string, string | number>>>
  >;
  export default themes;
}

/** A style sheet as the list of its rules. */
declare module '*.css' {
  const rules: readonly string[];
  export default rules;
}
