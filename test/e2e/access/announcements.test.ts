import { expect, test } from '@jest/globals';
import { useDesktopStory, type StoryPane } from '../pane/desktop-story.ts';

const { opened, toolWrites, fates } = useDesktopStory();

declare global {
  interface Window {
    /** What a screen reader was given, from the first paint on. */
    saidAloud?: string[];
  }
}

/** The pane, opened anew with an ear at its one live region. */
async function heard(): Promise<StoryPane> {
  const pane = await opened();
  await pane.workbook.context.addInitScript(() => {
    const said: string[] = [];
    window.saidAloud = said;
    document.addEventListener('DOMContentLoaded', () => {
      const region = document.querySelector('[role=status]');
      if (region === null) return;
      new MutationObserver(() => {
        if (region.textContent !== '') said.push(region.textContent);
      }).observe(region, { childList: true, characterData: true, subtree: true });
    });
  });
  await pane.workbook.reloadPane();
  await pane.says('No session known');
  return pane;
}

const aloud = async ({ workbook }: StoryPane) => (await workbook.paneFrame()).evaluate(() => window.saidAloud ?? []);

/** Waits for it with the clock as it is, so that nothing else can come first. */
async function says(pane: StoryPane, text: string): Promise<void> {
  await pane.frame.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' });
}

/** Every quarter of a minute is a chance to say too much. */
async function passSlowly(pane: StoryPane, minutes: number): Promise<void> {
  for (let step = 0; step < minutes * 4; step += 1) await pane.pass(15);
}

test('a whole life of a session is told in these words, and in no others', async () => {
  const pane = await heard();
  await pane.pass(60);
  expect(await aloud(pane)).toEqual([]);

  await pane.press('Start session');
  await says(pane, 'Session started.');
  await passSlowly(pane, 2);
  await toolWrites();
  await passSlowly(pane, 1);
  await says(pane, 'about 2 minutes');
  await passSlowly(pane, 1);
  await says(pane, 'about 1 minute.');
  await passSlowly(pane, 1);
  await says(pane, 'probably over');
  await pane.press('Check');
  await says(pane, 'still open');

  await passSlowly(pane, 3);
  await says(pane, 'about 2 minutes');
  await pane.press('Refresh');
  await says(pane, 'Refreshed.');
  await passSlowly(pane, 3);
  await says(pane, 'about 2 minutes');
  await passSlowly(pane, 1);
  await says(pane, 'about 1 minute.');
  await passSlowly(pane, 1);
  await says(pane, 'probably over');
  await pane.pass(60);
  await pane.press('Check');
  await says(pane, 'has ended');
  await pane.says('Expired');
  await passSlowly(pane, 1);

  expect(await aloud(pane)).toEqual([
    'Session started. Saves changes. About 5 minutes.',
    'Session ends in about 2 minutes.',
    'Session ends in about 1 minute. Refresh to keep it.',
    'The session is probably over. Check to be sure.',
    'It is still open. About 5 minutes left.',
    'Session ends in about 2 minutes.',
    'Refreshed. About 5 minutes left.',
    'Session ends in about 2 minutes.',
    'Session ends in about 1 minute. Refresh to keep it.',
    'The session is probably over. Check to be sure.',
    'Microsoft says that the session has ended.',
  ]);
  expect(fates()).toEqual(['idle']);
});
