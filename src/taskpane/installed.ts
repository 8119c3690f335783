/** What is installed, for Settings and reports to tell. */
export interface Installed {
  /** Of the pages, as in package.json. */
  readonly version: string;
  /** The manifest that Excel loaded is older than the pages: some ribbon buttons may be missing. */
  readonly isManifestStale: boolean;
}
