import { element } from './element.ts';

const smallestWidth = 270;
const firstWidth = 350;

export interface PaneView {
  readonly root: HTMLElement;
  /** Where the add-in's iframe goes. */
  readonly body: HTMLElement;
  show(): void;
  hide(): void;
  shown(): boolean;
  setTitle(title: string): void;
  /** A sentence of the host above the frame, such as "the add-in did not start"; empty takes it away. */
  say(sentence: string): void;
  /** Empties the keyboard's way out: where Tab goes when it leaves the add-in. */
  focusEnd(end: 'first' | 'last'): void;
}

export interface PaneWishes {
  closed(): void;
  reload(): void;
  /** Tab or Shift+Tab out of Office's own buttons into the add-in. */
  enterAddIn(end: 'first' | 'last'): void;
}

/** Office's own frame round an add-in: its title bar, its corner button, its edge to drag. */
export function createPaneView(wishes: PaneWishes): PaneView {
  const title = element('span', { class: 'pane-title', role: 'heading', 'aria-level': '2' });
  const close = element('button', { type: 'button', class: 'pane-close', 'aria-label': 'Close pane' }, '✕');
  const corner = element(
    'button',
    { type: 'button', class: 'pane-corner', 'aria-label': 'Add-in menu', 'aria-haspopup': 'menu' },
    'ⓘ',
  );
  const reload = element('button', { type: 'button', role: 'menuitem' }, 'Reload');
  const menu = element('div', { class: 'corner-menu', role: 'menu', hidden: '' }, reload);
  const sentence = element('p', { class: 'pane-sentence', role: 'status', hidden: '' });
  const edge = element('div', {
    class: 'pane-edge',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the pane',
    'aria-valuemin': String(smallestWidth),
  });
  const body = element('div', { class: 'pane-body' }, corner, menu, sentence);
  const bar = element('div', { class: 'pane-bar' }, title, close);
  const root = element('aside', { class: 'pane', id: 'pane', 'data-shown': 'false' }, edge, bar, body);

  close.addEventListener('click', () => wishes.closed());
  corner.addEventListener('click', () => (menu.hidden = !menu.hidden));
  reload.addEventListener('click', () => {
    menu.hidden = true;
    wishes.reload();
  });
  corner.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    event.preventDefault();
    wishes.enterAddIn('first');
  });
  makeResizable(edge, root);

  return {
    root,
    body,
    show: () => (root.dataset['shown'] = 'true'),
    hide: () => (root.dataset['shown'] = 'false'),
    shown: () => root.dataset['shown'] === 'true',
    setTitle: (text) => (title.textContent = text),
    say: (text) => {
      sentence.textContent = text;
      sentence.hidden = text === '';
    },
    focusEnd: (end) => (end === 'first' ? close : corner).focus(),
  };
}

function makeResizable(edge: HTMLElement, pane: HTMLElement): void {
  let width = firstWidth;
  const setWidth = (wanted: number) => {
    width = Math.max(smallestWidth, Math.round(wanted));
    pane.style.setProperty('--pane-width', `${width}px`);
    edge.setAttribute('aria-valuenow', String(width));
  };
  setWidth(firstWidth);
  edge.addEventListener('pointerdown', (down) => {
    edge.setPointerCapture(down.pointerId);
    const from = width;
    const move = (event: PointerEvent) => setWidth(from + down.clientX - event.clientX);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', () => edge.removeEventListener('pointermove', move), { once: true });
  });
  edge.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') setWidth(width + 10);
    if (event.key === 'ArrowRight') setWidth(width - 10);
  });
}
