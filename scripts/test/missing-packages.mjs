/**
 * The packages that package-lock.json asks for and node_modules does not hold in that version, by npm's own note of
 * what it installed (node_modules/.package-lock.json). Contents are compared, not times: a checkout touches times.
 *
 * @param {string} lockText the text of package-lock.json
 * @param {string | undefined} installedText the text of npm's note; undefined when there is none
 * @returns {string[]} their folders, as the lock file names them
 */
export function missingPackages(lockText, installedText) {
  const wanted = Object.entries(JSON.parse(lockText).packages);
  const installed = installedText === undefined ? {} : JSON.parse(installedText).packages;
  return wanted
    .filter(([folder, { optional, link }]) => folder !== '' && optional !== true && link !== true)
    .filter(([folder, { version }]) => installed[folder]?.version !== version)
    .map(([folder]) => folder);
}
