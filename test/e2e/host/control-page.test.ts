import { describe, expect, test } from '@jest/globals';
import { windowOpenedBy } from '../../support/sign-in-window.ts';
import { useStage } from '../../support/stage-hooks.ts';
import { fixtureAddIn } from './fixture-add-in.ts';

const { stage } = useStage({ ...fixtureAddIn, pageClock: 'shim' });

async function controlPage() {
  const context = await stage().browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(`${stage().sandbox.origins.excel}/`);
  await page.locator(':root[data-loaded="true"]').waitFor();
  return page;
}

describe('the control page', () => {
  test('opens the workbook that was chosen, and moves the clock of the pane in it', async () => {
    const page = await controlPage();
    await page.locator('[name="workbook"]').selectOption('forecast');
    await page.locator('[name="language"]').selectOption('pt-BR');
    const window = await windowOpenedBy(page, () =>
      page.getByRole('link', { name: 'Open the workbook window' }).click(),
    );
    const excel = window.frameLocator('iframe[name="excel"]');
    await excel.getByRole('heading', { name: 'Forecast.xlsx' }).waitFor();
    await excel.getByRole('button', { name: 'Painel de sessão' }).click();
    const pane = excel.frameLocator('#pane iframe');
    await pane.locator('#ready', { hasText: 'Excel' }).waitFor();
    const before = await pane.locator('body').evaluate(() => Date.now());
    await pane.locator('#later').click();
    await page.getByRole('button', { name: '+ 1 hour' }).click();
    await pane.locator('#heard li', { hasText: 'an hour later' }).waitFor();
    expect(await pane.locator('body').evaluate(() => new Date().getTime())).toBeGreaterThan(before + 3_599_000);
    await page.context().close();
  });

  test('arms a fault, throws a switch and answers a doubt', async () => {
    const page = await controlPage();
    const { graph, host } = stage().sandbox;
    await page.locator('[name="fault"]').selectOption({ label: '503' });
    await page.locator('[name="operation"]').selectOption('refreshSession');
    await page.getByRole('button', { name: 'Arm' }).click();
    await page.getByText('unavailable at refreshSession, before, 1 ×').waitFor();
    expect(graph.faults.armed()).toMatchObject([{ operation: 'refreshSession', fault: { status: 503 } }]);
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/control/excel')),
      page.locator('[name="closingPane"]').selectOption('ends-runtime'),
    ]);
    expect(host.switches().closingPane).toBe('ends-runtime');
    await page.getByText('Answers that this sandbox gives').click();
    await Promise.all([
      page.waitForResponse((response) => response.url().includes('/control/doubts/')),
      page.locator('[name="deadSessionStatus"]').selectOption('400'),
    ]);
    expect(graph.doubts.current.deadSessionStatus).toBe(400);
    await page.context().close();
  });

  test('shows no error where everything is trusted', async () => {
    const page = await controlPage();
    expect(await page.getByText('is not trusted').count()).toBe(0);
    expect(await page.locator('#services li').count()).toBe(6);
    await page.context().close();
  });
});

describe('control over HTTP', () => {
  test('answers its own page and programs, under no other name and for no other page', async () => {
    const { origins } = stage().sandbox;
    const context = await stage().browser.newContext({ ignoreHTTPSErrors: true });
    const statuses = await Promise.all([
      context.request.get(`${origins.excel}/control/clock`),
      context.request.get(`${origins.excel}/control/clock`, { headers: { origin: origins.excel } }),
      context.request.get(`${origins.excel}/control/clock`, { headers: { origin: 'https://contoso.com' } }),
      context.request.get(`${origins.excel}/control/clock`, { headers: { host: 'rebound.example' } }),
      context.request.get(`${origins.graph.replace('graph.', '')}/control/clock`),
    ]).then((answers) => answers.map((answer) => answer.status()));
    expect(statuses).toEqual([200, 200, 403, 403, 401]);
    await context.close();
  });
});
