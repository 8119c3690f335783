/**
 * The `Version` that the manifest gives itself; the pages of the same build know it as the newest.
 * @param {string} xml the text of `manifest.xml`
 * @throws Error when it has none
 */
export function manifestVersionIn(xml) {
  const version = /<Version>([\d.]+)<\/Version>/.exec(xml)?.[1];
  if (version === undefined) throw new Error('manifest.xml has no <Version>.');
  return version;
}
