import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { useDesktopStory } from './desktop-story.ts';

const sentence = 'Your organization’s copy of this add-in is older than this server’s.';

/** The manifest of the tree as an administrator uploaded it in an older version. */
function uploaded(version: string): { readonly folder: string; readonly manifestFile: string } {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
  const manifestFile = join(folder, 'manifest.xml');
  const xml = readFileSync(new URL('../../../manifest.xml', import.meta.url), 'utf8');
  writeFileSync(manifestFile, xml.replaceAll('1.0.0.0', version));
  return { folder, manifestFile };
}

describe('a manifest that an administrator has not renewed', () => {
  const { folder, manifestFile } = uploaded('0.9.0.0');
  afterAll(() => rmSync(folder, { recursive: true }));
  const { opened } = useDesktopStory({ manifestFile });

  test('is told in Settings, with what it means, and the pane works on', async () => {
    const pane = await opened();
    await pane.press('Settings');
    await pane.shows(sentence);
    await pane.shows(/The pane works\./);
    await pane.back();
    await pane.press('Start session');
    await pane.says('Active');
  });
});

describe('the manifest of the tree', () => {
  const { opened } = useDesktopStory();

  test('is the newest, and Settings says nothing of it', async () => {
    const pane = await opened();
    await pane.press('Settings');
    await pane.shows(/^Version /);
    expect(await pane.frame.getByText(sentence).count()).toBe(0);
  });
});
