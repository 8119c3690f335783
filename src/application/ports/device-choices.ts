/** What must be known before anybody is signed in, and so is kept on the device besides. */
export interface Choices {
  /** A BCP 47 tag; undefined: the same as Office. */
  readonly language: string | undefined;
  readonly hasMovingRing: boolean;
  readonly isIntroductionSeen: boolean;
}

/** The choices of this device, shared by its tabs. Never throws. */
export interface DeviceChoices {
  /** As they were when this page was opened or last changed something. */
  current(): Choices;
  /** Changes these and leaves the others as another tab may have written them meanwhile. */
  change(part: Partial<Choices>): void;
}
