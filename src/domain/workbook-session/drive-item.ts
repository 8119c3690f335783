/** The address by which Graph knows a file: it survives rename and move, a path does not. */
export interface DriveItemRef {
  readonly driveId: string;
  readonly itemId: string;
}

/** Whether two addresses name the same file. Graph's ids are compared as they are, case included. */
export function isSameDriveItem(one: DriveItemRef, other: DriveItemRef): boolean {
  return one.driveId === other.driveId && one.itemId === other.itemId;
}

/** A file that was looked up and may carry a session. */
export interface DriveItem {
  readonly ref: DriveItemRef;
  readonly name: string;
  readonly webUrl: string | undefined;
  /** `business` is a person's OneDrive, `documentLibrary` a SharePoint library, `personal` a consumer OneDrive. */
  readonly driveType: 'business' | 'documentLibrary' | 'personal' | 'unknown';
  readonly eTag: string | undefined;
}
