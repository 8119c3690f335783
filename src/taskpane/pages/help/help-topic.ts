/** The questions that Help always has, in their order. */
export const lastingTopics = [
  'what',
  'five',
  'close',
  'know',
  'opening',
  'permission',
  'locked',
  'signIn',
  'keys',
] as const;

/** The answers to "Why?": each is listed only while what it explains stands in the pane. */
export const passingTopics = [
  'unsaved',
  'local',
  'personal',
  'type',
  'readonly',
  'guest',
  'cloud',
  'unknown',
  'unsupported',
  'popup',
  'consent',
  'clock',
] as const;

export type LastingTopic = (typeof lastingTopics)[number];
export type PassingTopic = (typeof passingTopics)[number];

/** A question of Help, by the name that its words have. */
export type HelpTopic = LastingTopic | PassingTopic;
