/** The version in package.json, put in by the build. */
declare const __VERSION__: string;
/** The `Version` of the manifest that belongs to this build, put in by the build. */
declare const __MANIFEST_VERSION__: string;
