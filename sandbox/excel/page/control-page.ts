import { hostProfiles, officeThemes } from '../workbook-window.ts';
import { armedSchema, ask, clockSchema, descriptionSchema, logSchema, send, type Description } from './control-api.ts';
import { drawDoubts, drawSwitches, options } from './control-choices.ts';
import { element, part } from './element.ts';
import { clockSteps, faultOperations, faultPresets } from './fault-presets.ts';

const languages = ['en-US', 'es-ES', 'ja-JP', 'pt-BR', 'de-DE'];
const profileNames = { web: 'on the web (no bridge)', desktop: 'desktop (nested app authentication)' };
const refreshMs = 2000;

function field(form: string, name: string): HTMLSelectElement {
  const found = part(form).querySelector(`[name="${name}"]`);
  if (!(found instanceof HTMLSelectElement)) throw new Error(`The page has no field "${name}".`);
  return found;
}

function click(id: string, act: () => Promise<unknown>): void {
  part(id).addEventListener('click', () => void act().then(showChanging));
}

function drawWindowForm(description: Description): void {
  const { documents, people, addresses } = description;
  options(
    field('window-form', 'workbook'),
    documents.map(({ key, name, about }) => [key, `${name} – ${about}`]),
  );
  options(
    field('window-form', 'person'),
    people.map(({ key, name, kind }) => [key, `${name} (${kind})`]),
  );
  options(
    field('window-form', 'language'),
    languages.map((language) => [language, language]),
  );
  options(
    field('window-form', 'profile'),
    hostProfiles.map((profile) => [profile, profileNames[profile]]),
  );
  options(
    field('window-form', 'theme'),
    officeThemes.map((theme) => [theme, theme]),
  );
  field('window-form', 'theme').value = 'colorful';
  const form = part('window-form');
  const follow = () => {
    if (!(form instanceof HTMLFormElement)) return;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) query.set(name, typeof value === 'string' ? value : '');
    part('open-window').setAttribute('href', `${addresses['tenant'] ?? ''}/workbook?${query.toString()}`);
  };
  field('window-form', 'workbook').addEventListener('change', (event) => {
    const chosen = documents.find(({ key }) => event.target instanceof HTMLSelectElement && key === event.target.value);
    if (chosen !== undefined) field('window-form', 'person').value = chosen.person;
  });
  form.addEventListener('change', follow);
  follow();
  part('password').textContent = people[0]?.password ?? '';
  part('names').replaceChildren(
    ...people.map(({ name, userPrincipalName, kind }) =>
      element('li', {}, element('code', {}, userPrincipalName), ` – ${name}, ${kind}`),
    ),
  );
}

/** A service whose certificate the browser does not trust yet cannot be asked at all: then its link helps. */
async function drawServices({ addresses }: Description): Promise<void> {
  const rows = Object.entries(addresses)
    .filter(([name]) => name !== 'control')
    .map(async ([name, address]) => {
      const answers = await fetch(`${address}/favicon.ico`, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      const words = answers ? 'answers' : 'is not trusted by this browser yet: open it once and go on past the warning';
      return element('li', {}, element('a', { href: address, target: '_blank', rel: 'noopener' }, name), ` ${words}`);
    });
  part('services').replaceChildren(...(await Promise.all(rows)));
}

function drawClock(): void {
  part('clock-buttons').replaceChildren(
    ...clockSteps.map(({ label, seconds }) => {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => {
        void send('/clock', 'POST', { advanceSeconds: seconds }).then(showChanging);
      });
      return button;
    }),
  );
}

function drawFaultForm(): void {
  options(
    field('fault-form', 'fault'),
    faultPresets.map(({ label }, index) => [String(index), label]),
  );
  options(
    field('fault-form', 'operation'),
    faultOperations.map((name) => [name, name]),
  );
  part('fault-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const preset = faultPresets[Number(field('fault-form', 'fault').value)];
    const count = part('fault-form').querySelector('input')?.valueAsNumber ?? 1;
    const wish = {
      operation: field('fault-form', 'operation').value,
      when: field('fault-form', 'when').value,
      count,
      fault: preset?.fault,
    };
    send('/faults', 'POST', wish).then(
      () => {
        part('fault-problem').textContent = '';
        return showChanging();
      },
      (error: unknown) => (part('fault-problem').textContent = error instanceof Error ? error.message : String(error)),
    );
  });
  part('offline').addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement) void send('/offline', 'PUT', { offline: event.target.checked });
  });
}

async function showChanging(): Promise<void> {
  const [clock, armed, log] = await Promise.all([
    ask(clockSchema, '/clock'),
    ask(armedSchema, '/faults'),
    ask(logSchema, '/log'),
  ]);
  part('clock').textContent = new Date(clock.now).toLocaleString();
  part('armed').replaceChildren(
    ...armed.map(({ fault, operation, count, when }) =>
      element('li', {}, `${fault.kind} at ${operation}, ${when}, ${count === undefined ? 'always' : `${count} ×`}`),
    ),
  );
  part('log').replaceChildren(
    ...[...log]
      .reverse()
      .map((call) =>
        element(
          'tr',
          {},
          element('td', {}, new Date(call.at).toLocaleTimeString()),
          element('td', {}, call.method),
          element('td', {}, call.path),
          element('td', {}, call.person ?? ''),
          element('td', {}, `${call.status} ${call.errorCode ?? ''}`),
        ),
      ),
  );
}

const description = await ask(descriptionSchema, '/sandbox');
drawWindowForm(description);
drawClock();
drawFaultForm();
click('clear-faults', () => send('/faults', 'DELETE'));
click('clear-log', () => send('/log', 'DELETE'));
click('reset', () => send('/reset', 'POST').then(() => Promise.all([drawSwitches(), drawDoubts()])));
await Promise.all([drawSwitches(), drawDoubts(), drawServices(description), showChanging()]);
setInterval(() => void showChanging(), refreshMs);
document.documentElement.dataset['loaded'] = 'true';
