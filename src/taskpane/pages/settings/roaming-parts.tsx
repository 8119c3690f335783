import type { ReactElement } from 'react';
import { PaneSwitch } from '../../controls/pane-switch.tsx';
import { moment, say } from '../../words/message-key.ts';
import type { Words } from '../../words/words.ts';
import { LockedLine } from '../locked-line.tsx';
import type { RoamingView } from './settings-view.ts';

interface RoamingProps {
  readonly roaming: RoamingView;
  readonly words: Words;
}

/** In the person's OneDrive or on this device only, with what is kept. */
export function RoamingSwitch({
  roaming,
  words,
  onSwitch,
}: RoamingProps & { readonly onSwitch: (isRoaming: boolean) => void }): ReactElement {
  const { kind } = roaming;
  // "Only on this device" would not be true yet.
  const isFileLeft = (kind === 'off' || kind === 'forbidden') && roaming.isFileLeft;
  return (
    <PaneSwitch
      label={words.say(say('set.sync'))}
      text={words.say(say(isFileLeft ? 'set.sync.left' : texts[kind]))}
      isOn={kind === 'on'}
      isFixed={kind === 'forbidden' || kind === 'nobody'}
      {...(kind === 'forbidden' ? { why: <LockedLine message={say('org.set')} words={words} /> } : {})}
      onSwitch={onSwitch}
    />
  );
}

const texts = {
  on: 'set.sync.text',
  off: 'set.sync.off',
  forbidden: 'set.sync.off',
  nobody: 'set.sync.nobody',
} as const;

/** Where they are and when they were last the same everywhere, or why they are not. */
export function RoamingPlace({ roaming, words }: RoamingProps): ReactElement | undefined {
  if (roaming.kind !== 'on') return undefined;
  switch (roaming.trouble) {
    case 'no-onedrive':
      return <p>{words.say(say('error.noOneDrive.text'))}</p>;
    case 'unreachable':
      return <p>{words.say(say('error.settingsLocal.text'))}</p>;
    case 'none': {
      const { lastSyncAt } = roaming;
      if (lastSyncAt === undefined) return undefined;
      return <p>{words.say(say('set.sync.where', { time: moment(lastSyncAt) }))}</p>;
    }
  }
}
