import { createDoubts, type DoubtDescription } from '../../sandbox/graph/doubts.ts';
import { play, type Passage, type Scene } from '../../test/contract/doubts/doubt-story.ts';

/** Beside the main story: the scenes in which the difference would show. */
const scenesOf: Readonly<Record<string, readonly Scene[]>> = {
  acceptedUnasked: ['slow start', 'a second one'],
  acceptedBody: ['slow start'],
  operationAddresses: ['slow start'],
  operationStatusNames: ['slow start'],
  operationLife: ['slow start'],
  locationReadable: ['slow start'],
  retryAfterReadable: ['throttled'],
  wwwAuthenticateReadable: ['challenged'],
  filesReadWriteInLibrary: ['library'],
  noRightStatus: ['no right'],
  readOnlyFile: ['read only'],
  rawSpacesInShares: ['raw address'],
  linkWithoutPrefer: ['link'],
  unknownSessionId: ['invented id'],
  sessionOfAnotherItem: ["another item's id"],
  sessionOfAnotherPerson: ["another person's id"],
  eTagAfterSaving: ['saving'],
};

/** What the pane never does, so that the answer cannot matter to it; and what has tests of its own. */
const besides: Readonly<Record<string, string>> = {
  missingSessionHeader: 'The pane never sends Refresh or Close without the header.',
  plainCallProlongs: 'The pane makes no other call with a session id.',
  missingPersistChanges: 'The pane always sends it.',
  textPersistChanges: 'The pane always sends a Boolean.',
  unknownParameter: 'The pane sends no other.',
  wrongContentType: 'The pane always announces JSON.',
  nullBody: 'The pane sends `{}`.',
  bodyOfRefreshAndClose: 'The pane sends `{}`.',
  unknownAddressStatus: 'The pane uses documented addresses only.',
  appOnly: 'The pane always acts for a person.',
  personalAccount: 'The pane says what is wrong before any call.',
  oldFormat: 'The pane says what is wrong before any call.',
  otherFile: 'The pane says what is wrong before any call.',
  startByPath: 'The pane addresses workbooks by their ids.',
  plainFileAddress: 'Where it is refused, a pasted sharing link is the only way to the workbook.',
  eTagOnUpload: 'Shown in `test/contract/client/settings-conflicts.test.ts`.',
  replaceStatus: 'Shown in `test/contract/client/settings-file.test.ts`.',
  firstWriteCreatesFolder: 'Shown in `test/contract/client/settings-file.test.ts`.',
  noDriveStatus: 'Shown in `test/contract/client/settings-roaming.test.ts`.',
  allowedHeaders: 'Only a browser asks beforehand: shown in `test/contract/graph/on-the-wire.test.ts`.',
};

/** Doubts that concern Excel or the browser: a story in Chromium shows them. */
const inTheBrowser: readonly (readonly [question: string, values: string, shownIn: string])[] = [
  ['Whether closing the pane ends its page', '`closingPane`', '`test/e2e/pane/keep-open.test.ts`'],
  ['Whether Excel opens its dialogs', '`dialogs`', '`test/e2e/identity/windows-and-refusals.test.ts`'],
  ['Whether the browser opens windows', '`popups`', '`test/e2e/identity/windows-and-refusals.test.ts`'],
  ['How the host answers nested sign-in', '`bridge`', '`test/e2e/identity/bridge-on-the-desktop.test.ts`'],
  ['Whether Excel tells who it is open as', '`authContext`', '`test/e2e/identity/windows-and-refusals.test.ts`'],
  ['When sign-in pages cut themselves off', '`openerPolicy`', '`sandbox/identity/pages/page-response.test.ts`'],
];

const slowStarts: Readonly<Record<string, string | number>> = { acceptedUnasked: 'when-armed' };

/** The page of doubts, from a run of the pane under every value of every one of them. */
export async function doubtsPage(): Promise<string> {
  const usual = await play('main', {});
  const parts: string[] = [];
  for (const doubt of createDoubts().list()) parts.push(await sectionOf(doubt, usual));
  return [
    '# What Microsoft leaves open',
    'Made from a run (`npm run docs`): the real application meets the sandbox under every value of every doubt. The first value is our guess and the sandbox’s default. “As usual” means that the pane passes through the states of the main story; what differs is told, and so are the scenes in which a difference would show.',
    '## The main story, as usual',
    passageText(usual),
    '## The doubts',
    ...parts,
    '## Where only Excel or a browser can tell',
    [
      '| question | switch of the sandbox | shown in |',
      '| --- | --- | --- |',
      ...inTheBrowser.map((row) => `| ${row.join(' | ')} |`),
    ].join('\n'),
    '',
  ].join('\n\n');
}

async function sectionOf({ name, question, reason, values }: DoubtDescription, usual: Passage): Promise<string> {
  const lines: string[] = [];
  for (const [index, value] of values.entries()) {
    const main = index === 0 ? usual : await play('main', { [name]: value });
    const others = main.filter((step, at) => lineOf([step]) !== lineOf(usual.slice(at, at + 1)));
    const guess = index === 0 ? ' (our guess)' : '';
    lines.push(
      `- \`${String(value)}\`${guess}: ${others.length === 0 ? 'as usual' : `as usual, but ${lineOf(others)}`}`,
    );
    for (const scene of scenesOf[name] ?? []) {
      const passage = await play(scene, { ...base(scene, name), [name]: value });
      lines.push(`  - ${scene}: ${lineOf(passage)}`);
    }
  }
  const note = besides[name];
  return [`### \`${name}\``, `${question}. ${reason}`, ...(note === undefined ? [] : [note]), lines.join('\n')].join(
    '\n\n',
  );
}

/** A slow start comes in the sandbox only where it may. */
function base(scene: Scene, name: string): Readonly<Record<string, string | number>> {
  return scene === 'slow start' && name !== 'acceptedUnasked' ? slowStarts : {};
}

function passageText(passage: Passage): string {
  return passage.map(({ did, showed }) => `- ${did}: ${showed.join(' → ') || 'nothing new'}`).join('\n');
}

function lineOf(passage: Passage): string {
  return passage.map(({ did, showed }) => `${did}: ${showed.join(' → ') || 'nothing new'}`).join('; ');
}
