import * as v from 'valibot';
import { bridgeModes } from '../switches.ts';
import { ask, doubtsSchema, send, switchesSchema } from './control-api.ts';
import { element, part } from './element.ts';

const switchValues: Readonly<Record<string, readonly string[]>> = {
  closingPane: ['keeps-runtime', 'ends-runtime'],
  dialogs: ['allowed', 'refused'],
  popups: ['allowed', 'blocked'],
  authContext: ['filled', 'empty', 'missing', 'mute'],
  bridge: bridgeModes,
};
export function options(
  select: HTMLSelectElement,
  entries: readonly (readonly [value: string, label: string])[],
): void {
  select.replaceChildren(...entries.map(([value, label]) => element('option', { value }, label)));
}

export async function drawSwitches(): Promise<void> {
  const current = await ask(switchesSchema, '/excel');
  part('switches').replaceChildren(
    ...Object.entries(switchValues).map(([name, values]) => {
      const select = element('select', { name });
      options(
        select,
        values.map((value) => [value, value]),
      );
      select.value = String(current[name] ?? '');
      select.addEventListener('change', () => void send('/excel', 'PATCH', { [name]: select.value }));
      return element('label', {}, name, select);
    }),
  );
}

export async function drawDoubts(): Promise<void> {
  const doubts = await ask(doubtsSchema, '/doubts');
  part('doubts').replaceChildren(
    ...doubts.map(({ name, question, reason, values, current }) => {
      const select = element('select', { name, title: reason });
      options(
        select,
        values.map((value) => [JSON.stringify(value), String(value)]),
      );
      select.value = JSON.stringify(current);
      select.addEventListener('change', () => {
        const value = v.parse(v.union([v.string(), v.number()]), JSON.parse(select.value));
        void send(`/doubts/${name}`, 'PUT', { value });
      });
      return element('label', {}, question, select);
    }),
  );
}
