import type { Account } from '#domain/account/account.ts';
import type { LifecycleState } from '#domain/lifecycle/state.ts';

/** What the header tells: which workbook, and whose. */
export interface ContextModel {
  readonly workbookName: string | undefined;
  readonly person: Person | undefined;
  /** The name is being looked for: a drawing of its place stands for it. */
  readonly isSkeleton: boolean;
}

export interface Person {
  readonly name: string;
  readonly organization: string;
}

/** Without a workbook's name the product's own stands in the header, and not a second time in the foot. */
export function isProductNamed(context: ContextModel): boolean {
  return context.workbookName === undefined && !context.isSkeleton;
}

export function contextFromState({ stage }: LifecycleState): ContextModel {
  switch (stage.kind) {
    case 'opening':
      return { workbookName: undefined, person: undefined, isSkeleton: true };
    case 'host-silent':
      return { workbookName: undefined, person: undefined, isSkeleton: false };
    case 'cannot':
      return { workbookName: stage.workbookName, person: personOf(stage.account), isSkeleton: false };
    case 'signing-in':
    case 'signed-out':
      return { workbookName: stage.live.name, person: undefined, isSkeleton: false };
    case 'other-person':
    case 'finding':
    case 'not-found':
      return { workbookName: stage.live.name, person: personOf(stage.account), isSkeleton: false };
    case 'workbook':
      return { workbookName: stage.workbook.name, person: personOf(stage.account), isSkeleton: false };
  }
}

function personOf(account: Account | undefined): Person | undefined {
  return account === undefined ? undefined : { name: account.name, organization: account.organization };
}

/** Splits a file name so that its end can give way in a narrow pane while the extension stays. */
export function nameParts(fileName: string): { readonly stem: string; readonly extension: string } {
  const point = fileName.lastIndexOf('.');
  return point <= 0
    ? { stem: fileName, extension: '' }
    : { stem: fileName.slice(0, point), extension: fileName.slice(point) };
}
