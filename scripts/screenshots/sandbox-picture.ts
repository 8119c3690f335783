import { fileURLToPath } from 'node:url';
import { openStage } from '../../test/support/sandbox-and-browser.ts';
import { seen } from '../../test/support/pane.ts';
import { openWorkbook } from '../../test/support/workbook.ts';

/**
 * Draws the README's picture of the pane beside a workbook anew, from the build, in the sandbox.
 *
 *   npx tsx scripts/screenshots/sandbox-picture.ts
 */
const file = fileURLToPath(new URL('../../docs/images/pane-in-the-sandbox.png', import.meta.url));

const stage = await openStage();
try {
  const workbook = await openWorkbook(stage, {
    profile: 'desktop',
    browser: { viewport: { width: 1100, height: 780 }, timezoneId: 'UTC', reducedMotion: 'reduce' },
  });
  await workbook.openPane();
  const pane = seen(workbook);
  await pane.button('Start session').click();
  await pane.says('Active');
  await pane.frame.getByRole('button', { name: /^Activity\b/ }).waitFor();
  await workbook.advance(30_000);
  // Off the button, which moved away under it.
  await workbook.page.mouse.move(300, 500);
  await workbook.page.screenshot({ path: file });
  console.log(file);
} finally {
  await stage.close();
}
