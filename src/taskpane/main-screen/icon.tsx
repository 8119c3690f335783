import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import type { ReactElement } from 'react';
import type { IconName } from './card-model.ts';

/** What can be drawn before the cards of later states have come: for the header and the card that asks to reload. */
export type FirstIconName = Extract<IconName, 'ArrowClockwise' | 'Copy' | 'ErrorCircle' | 'Table'>;

const first: Readonly<Record<FirstIconName, FluentIcon>> = {
  ArrowClockwise: ArrowClockwise20Regular,
  Copy: Copy20Regular,
  ErrorCircle: ErrorCircle20Regular,
  Table: Table20Regular,
};

let drawings: Readonly<Partial<Record<IconName, FluentIcon>>> = first;

/** The drawings of later states come with the cards that show them. */
export function addDrawings(later: Readonly<Record<Exclude<IconName, FirstIconName>, FluentIcon>>): void {
  drawings = { ...first, ...later };
}

/** Never a word by itself: hidden from assistive technology, its meaning always stands beside it. */
export function Icon({ name }: { readonly name: IconName }): ReactElement | undefined {
  const Drawing = drawings[name];
  return Drawing === undefined ? undefined : <Drawing aria-hidden className="icon" />;
}
