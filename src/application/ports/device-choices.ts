/** What must be known before anybody is signed in, and so is kept on the device besides. */
export interface Choices {
  /** A BCP 47 tag; undefined: the same as Office. */
  readonly language: string | undefined;
  readonly hasMovingRing: boolean;
  readonly isIntroductionSeen: boolean;
}

/** The choices of this device, shared by its tabs. Never throws. */
export interface DeviceChoices {
  /** As they were when the page was opened, with what this page wrote since. */
  current(): Choices;
  write(choices: Choices): void;
}
