/** How far our permission has to reach: `own-files` is Files.ReadWrite, `all-files` is Files.ReadWrite.All. */
export type FileAccess = 'own-files' | 'all-files';

/** What the person said about the second permission. Remembered, so that nobody is asked twice. */
export type AllFilesChoice = 'not-asked' | 'allowed' | 'refused';
