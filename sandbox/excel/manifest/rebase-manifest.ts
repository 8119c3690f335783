/** Where `manifest.xml` in the tree says the add-in lives; it stays so for sideloading into the real Excel. */
export const developmentOrigin = 'https://localhost:3000';

/** The same manifest for an add-in that is served elsewhere, such as on the next free port. */
export function rebaseManifest(text: string, addInOrigin: string): string {
  return text.replaceAll(/https:\/\/localhost:3000(?=[/"<])/g, addInOrigin);
}
