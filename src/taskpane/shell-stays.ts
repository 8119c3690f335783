import type { LifecycleState } from '#domain/lifecycle/state.ts';

/**
 * Whether what the static page shows is still the best there is: it remembers a state, and nothing newer is known. Then it
 * stays, instead of giving way to a skeleton that says less.
 */
export function shellStays(root: ParentNode, { stage }: LifecycleState): boolean {
  const remembered = root.querySelector('.shell #word')?.textContent ?? '';
  if (remembered === '') return false;
  switch (stage.kind) {
    case 'opening':
    case 'finding':
      return true;
    case 'signing-in':
      return !stage.isByPerson;
    case 'host-silent':
    case 'cannot':
    case 'signed-out':
    case 'other-person':
    case 'not-found':
    case 'workbook':
      return false;
  }
}
