import { element } from './element.ts';

const columns = 'ABCDEFGHIJKLMNOP'.split('');
const rowCount = 40;

/** A quiet sheet: something to have the focus, nothing to edit. */
export function drawGrid(into: HTMLElement): void {
  const head = element('tr', {}, element('th'), ...columns.map((name) => element('th', { scope: 'col' }, name)));
  const rows = Array.from({ length: rowCount }, (_, index) =>
    element('tr', {}, element('th', { scope: 'row' }, String(index + 1)), ...columns.map(() => element('td'))),
  );
  const table = element('table', { 'aria-label': 'Sheet1' }, element('thead', {}, head), element('tbody', {}, ...rows));
  const first = table.querySelector('td');
  first?.setAttribute('tabindex', '0');
  first?.setAttribute('aria-label', 'A1');
  into.append(table);
}
