import type { Choices, DeviceChoices } from '#application/ports/device-choices.ts';
import type { TextStore } from '#application/ports/text-store.ts';

/** Tests and the static page know it by this name. */
export const deviceChoicesName = 'session-controls.choices';

/**
 * Choices as one text. Read by hand: a schema library would weigh more than the first view can spare. Where storage is
 * blocked, the introduction counts as seen: it would come back at each opening otherwise.
 */
export function createDeviceChoices(lasting: TextStore): DeviceChoices {
  const read = (): Choices | undefined => {
    const answer = lasting.read(deviceChoicesName);
    return answer.kind === 'done' ? choicesFrom(answer.value ?? '{}') : undefined;
  };
  let choices = read() ?? choicesFrom('{"introduction":"seen"}');
  return {
    current: () => choices,
    change: (part) => {
      choices = { ...(read() ?? choices), ...part };
      const { language, hasMovingRing, isIntroductionSeen } = choices;
      const introduction = isIntroductionSeen ? 'seen' : undefined;
      lasting.write(deviceChoicesName, JSON.stringify({ language, movingRing: hasMovingRing, introduction }));
    },
  };
}

function choicesFrom(text: string): Choices {
  const language = valueIn(text, 'language');
  return {
    language: typeof language === 'string' ? language : undefined,
    hasMovingRing: valueIn(text, 'movingRing') !== false,
    isIntroductionSeen: valueIn(text, 'introduction') === 'seen',
  };
}

/** Undefined for a text that is no JSON, too: what is damaged says nothing. */
function valueIn(text: string, name: string): unknown {
  try {
    const values: unknown = JSON.parse(text);
    return typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
  } catch {
    return undefined;
  }
}
