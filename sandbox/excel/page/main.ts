import * as v from 'valibot';
import { hostSwitchesSchema, type HostSwitches } from '../switches.ts';
import { workbookWindowSchema } from '../workbook-window.ts';
import { createAddInRuntime } from './add-in-runtime.ts';
import { createBridge } from './bridge.ts';
import { part } from './element.ts';
import { drawGrid } from './grid-view.ts';
import { createPageLog } from './page-log.ts';
import { createPaneView } from './pane-view.ts';
import { createRibbonView } from './ribbon-view.ts';
import './watched-window.ts';

const response = await fetch(`/excel/window.json${location.search}`);
if (!response.ok) throw new Error(await response.text());
const model = v.parse(workbookWindowSchema, await response.json());

let switches: HostSwitches = model.switches;
let workbook = model.document;
const log = createPageLog();
document.documentElement.lang = model.displayLanguage;
document.documentElement.dataset['theme'] = model.theme;
document.title = `${model.document.name} – Excel (sandbox)`;
part('workbook-name').textContent = model.document.name;
part('person').textContent = model.person.name;

const grid = part('grid');
drawGrid(grid);
const focusGrid = () => grid.querySelector<HTMLElement>('[tabindex="0"]')?.focus();

const pane = createPaneView({
  closed: () => runtime.closePane(),
  reload: () => runtime.reload(),
  enterAddIn: (end) => runtime.enter(end),
});
const bridge = createBridge(model.person.key, () => switches);
const runtime = createAddInRuntime({
  window: model,
  document: () => workbook,
  pane,
  log,
  switches: () => switches,
  setCommandEnabled: (commandId, enabled) => ribbon.setEnabled(commandId, enabled),
  focusGrid,
  bridge: (posted, answer) => void bridge(posted, answer),
});
const ribbon = createRibbonView(model.ribbon, (command) => {
  log.add('window', `pressed ${command.id}`);
  runtime.press(command);
});
part('ribbon').append(ribbon.root);
part('sheet').append(pane.root);

const newsSchema = v.object({ clockOffsetMs: v.number(), switches: v.nullable(hostSwitchesSchema) });
new EventSource('/excel/news').addEventListener('message', (event: MessageEvent<string>) => {
  const news = v.parse(newsSchema, JSON.parse(event.data));
  switches = news.switches ?? switches;
  runtime.tellTime(news.clockOffsetMs);
});

window.simulatedExcel = {
  log: () => log.entries(),
  set: (changes) => {
    switches = { ...switches, ...changes };
  },
  rename: (renamed) => {
    workbook = { ...workbook, ...renamed };
    part('workbook-name').textContent = workbook.name;
  },
};
document.documentElement.dataset['loaded'] = 'true';
