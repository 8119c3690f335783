import { describe, expect, test } from '@jest/globals';
import { useDesktopStory, type StoryPane } from './desktop-story.ts';

const { graph, opened, started } = useDesktopStory();

async function openSettings(pane: StoryPane, name = 'Settings'): Promise<void> {
  await pane.press(name);
  await pane.says(name);
}

/** How many people's OneDrive holds a settings file. */
function settingsFiles(): number {
  const { drives } = graph().world();
  const path = ['Apps', 'Session Controls', 'session-controls.settings.json'];
  return drives.all().filter(({ id }) => drives.atPath(id, path) !== undefined).length;
}

const switchNamed = (pane: StoryPane, name: string) => pane.frame.getByRole('switch', { name });

describe('the language', () => {
  test('changes at once, with the focus where it was, and is there at the next opening', async () => {
    const pane = await opened();
    await openSettings(pane);
    const language = pane.frame.getByRole('combobox', { name: 'Language' });
    await language.focus();
    await language.selectOption('日本語');
    await pane.says('設定');
    expect(await pane.frame.locator('select:focus').inputValue()).toBe('ja');

    await pane.workbook.reloadPane();
    await openSettings(pane, '設定');
    expect(await pane.frame.getByRole('combobox').first().inputValue()).toBe('ja');
    await pane.frame.getByRole('combobox').first().selectOption({ label: 'Office と同じ: English' });
    await pane.says('Settings');
  });
});

describe('New sessions', () => {
  test('is the choice of the ribbon’s Start too, pressed before anybody knows whose', async () => {
    const pane = await opened();
    await openSettings(pane);
    await pane.frame.getByRole('combobox', { name: 'New sessions' }).selectOption('Temporary copy');

    const services = /\/services\.[0-9a-f]+\.js$/;
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await pane.workbook.context.route(services, async (route) => {
      await gate;
      await route.continue();
    });
    await pane.workbook.reloadPane();
    await pane.workbook.pressCommand('Start Session');
    open();
    await pane.workbook.commandsDone();
    await pane.says('Active');
    await pane.shows(/^Temporary copy/);
  });
});

describe('Keep settings in my OneDrive', () => {
  test('switched off takes the file away at once, and forgets no session', async () => {
    const pane = await started();
    await pane.until(() => settingsFiles() === 1);
    await openSettings(pane);
    await pane.shows('In your OneDrive: Apps › Session Controls.');
    await switchNamed(pane, 'Keep settings in my OneDrive').click();
    await pane.shows('Off: your sessions are remembered only on this device.');
    await pane.until(() => settingsFiles() === 0);

    await pane.workbook.reloadPane();
    await pane.says('Active');
    await openSettings(pane);
    await switchNamed(pane, 'Keep settings in my OneDrive').and(pane.frame.locator('[aria-checked="false"]')).waitFor();
    expect(settingsFiles()).toBe(0);
  });
});

describe('what an administrator laid beside the pages', () => {
  test('limits the choices, and each page says who did', async () => {
    const pane = await opened();
    const json = {
      version: 1,
      longestKeepOpenMinutes: 120,
      changes: 'temporary-copy',
      takeOver: false,
      roaming: false,
    };
    await pane.workbook.context.route('**/policy.json', (route) => route.fulfill({ json }));
    await pane.workbook.reloadPane();
    await pane.says('No session known');
    await pane.shows('Set by your organization');
    expect(await pane.frame.getByRole('radio').count()).toBe(1);

    await openSettings(pane);
    const roaming = switchNamed(pane, 'Keep settings in my OneDrive');
    await roaming.press('Enter');
    expect([await roaming.getAttribute('aria-disabled'), await roaming.getAttribute('aria-checked')]).toEqual([
      'true',
      'false',
    ]);
    expect(await pane.frame.getByText('Set by your organization').count()).toBe(2);
    await pane.back();

    await pane.press('Start session');
    await pane.says('Active');
    await pane.openPage('Keep open');
    await pane.shows(/^Your organization allows 2.hours at most$/);
    expect(await pane.frame.getByRole('radio').count()).toBe(4);
    await pane.back();
    await pane.openPage('My sessions');
    await pane.shows('Sessions that this add-in knows of on this device.');
    expect(await pane.frame.getByRole('button', { name: 'Take over' }).count()).toBe(0);
  });
});
