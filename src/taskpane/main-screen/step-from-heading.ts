/** As office.js has it ("tabbable elements"), so that nothing is stepped over that the next Tab would come to. */
const stops = ['a[href]', 'button:not([disabled])', 'input:not([disabled])', 'select', 'textarea', '[tabindex]']
  .map((stop) => `${stop}:not([tabindex='-1'])`)
  .join();

/**
 * Tab on a heading that the focus was moved to goes to the next control. Office.js does Tab's work itself, knows no place
 * for an element that is no stop of its own, and would leave the pane.
 */
export function stepFromHeading(event: KeyboardEvent): void {
  const { target, currentTarget } = event;
  if (event.key !== 'Tab' || !(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  if (target.tabIndex !== -1) return;
  const side = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const onThatSide = [...currentTarget.querySelectorAll<HTMLElement>(stops)].filter(
    (stop) => (target.compareDocumentPosition(stop) & side) !== 0 && stop.checkVisibility(),
  );
  const next = onThatSide.at(event.shiftKey ? -1 : 0);
  // Where there is none, Tab leaves the pane.
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
}
