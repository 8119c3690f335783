/** `manifest.xml` in the tree says port 3000, for sideloading into the real Excel; a longer port is another one. */
const developmentOrigin = /https:\/\/localhost:3000(?=[/"<])/g;

/** The same manifest for an add-in that is served elsewhere, such as on the next free port. */
export function rebaseManifest(text: string, addInOrigin: string): string {
  return text.replaceAll(developmentOrigin, addInOrigin);
}
