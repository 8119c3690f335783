import type { Choices, DeviceChoices } from '../ports/device-choices.ts';

/** The choices of a device that knows the pane already, kept for as long as somebody holds them. */
export function memoryChoices(first: Partial<Choices> = {}): DeviceChoices {
  let choices: Choices = { language: undefined, hasMovingRing: true, isIntroductionSeen: true, ...first };
  return {
    current: () => choices,
    change: (part) => {
      choices = { ...choices, ...part };
    },
  };
}
