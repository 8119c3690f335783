import {
  commandsOf,
  type Ribbon,
  type RibbonCommand,
  type RibbonControl,
  type RibbonIcon,
} from '../manifest/ribbon.ts';
import { element } from './element.ts';

export interface RibbonView {
  readonly root: HTMLElement;
  setEnabled(commandId: string, enabled: boolean): void;
}

/** Draws the add-in's groups behind some blank ones of Excel's own. Enabled state starts as the manifest says. */
export function createRibbonView(ribbon: Ribbon, press: (command: RibbonCommand) => void): RibbonView {
  const buttons = new Map<string, HTMLButtonElement>();
  const groups = ribbon.groups.map((group) =>
    element(
      'div',
      { class: 'group', role: 'group', 'aria-label': group.label, 'data-group': group.id },
      element('div', { class: 'controls' }, ...group.controls.map((control) => drawControl(control, buttons, press))),
      element('div', { class: 'group-label', 'aria-hidden': 'true' }, group.label),
    ),
  );
  for (const command of commandsOf(ribbon)) setEnabled(buttons, command.id, command.enabled);
  return {
    root: element('div', { class: 'ribbon', role: 'toolbar', 'aria-label': 'Home' }, ...blankGroups(), ...groups),
    setEnabled: (commandId, enabled) => setEnabled(buttons, commandId, enabled),
  };
}

function setEnabled(buttons: ReadonlyMap<string, HTMLButtonElement>, id: string, enabled: boolean): void {
  const button = buttons.get(id);
  if (button !== undefined) button.disabled = !enabled;
}

function drawControl(
  control: RibbonControl,
  buttons: Map<string, HTMLButtonElement>,
  press: (command: RibbonCommand) => void,
): HTMLElement {
  if (control.kind === 'button') {
    const button = drawButton(control, 'large', buttons);
    button.addEventListener('click', () => press(control));
    return button;
  }
  const opener = drawButton(control, 'large', buttons);
  opener.setAttribute('aria-haspopup', 'menu');
  opener.setAttribute('aria-expanded', 'false');
  const menu = element('div', { class: 'menu', role: 'menu', 'aria-label': control.label, hidden: '' });
  const show = (shown: boolean) => {
    menu.hidden = !shown;
    opener.setAttribute('aria-expanded', String(shown));
  };
  for (const item of control.items) {
    const entry = drawButton(item, 'small', buttons);
    entry.setAttribute('role', 'menuitem');
    entry.addEventListener('click', () => {
      show(false);
      press(item);
    });
    menu.append(entry);
  }
  opener.addEventListener('click', () => show(menu.hidden !== false));
  const holder = element('div', { class: 'menu-holder' }, opener, menu);
  holder.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    show(false);
    opener.focus();
  });
  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node && !holder.contains(event.target)) show(false);
  });
  return holder;
}

type Face = Pick<RibbonCommand, 'id' | 'label' | 'tipTitle' | 'tipText' | 'icons'>;

function drawButton(face: Face, size: 'large' | 'small', buttons: Map<string, HTMLButtonElement>): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: size, 'data-command': face.id, title: `${face.tipTitle}\n${face.tipText}` },
    drawIcon(face.icons, size === 'large' ? 32 : 16),
    element('span', {}, face.label),
  );
  buttons.set(face.id, button);
  return button;
}

/** Takes the smallest picture that is sharp on this screen, as Excel does. */
function drawIcon(icons: readonly RibbonIcon[], size: number): HTMLImageElement {
  const wanted = size * window.devicePixelRatio;
  const bySize = [...icons].sort((one, other) => one.size - other.size);
  const chosen = bySize.find((icon) => icon.size >= wanted) ?? bySize.at(-1);
  return element('img', { src: chosen?.address ?? '', width: String(size), height: String(size), alt: '' });
}

function blankGroups(): HTMLElement[] {
  return [6, 6, 4].map((count) =>
    element(
      'div',
      { class: 'group blank', 'aria-hidden': 'true' },
      ...Array.from({ length: count }, () => element('span')),
    ),
  );
}
