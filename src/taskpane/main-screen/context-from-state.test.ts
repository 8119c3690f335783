import { expect, test } from '@jest/globals';
import { contextFromState, isProductNamed, nameParts } from './context-from-state.ts';
import { galleryStates } from './gallery-states.ts';

test.each([
  ['Budget 2027.xlsx', 'Budget 2027', '.xlsx'],
  ['Plan 1.2 final.xlsx', 'Plan 1.2 final', '.xlsx'],
  ['Book1', 'Book1', ''],
  ['.xlsx', '.xlsx', ''],
])('of “%s” the end “%s” gives way and “%s” stays', (name, stem, extension) => {
  expect(nameParts(name)).toEqual({ stem, extension });
});

test('the person is named only once somebody is signed in', () => {
  expect(contextFromState(galleryStates.signedOut.state).person).toBeUndefined();
  expect(contextFromState(galleryStates.active.state).person).toEqual({ name: 'Ana Ruiz', organization: 'Contoso' });
});

test('the product is named where no workbook is', () => {
  expect(isProductNamed(contextFromState(galleryStates.hostSilent.state))).toBe(true);
  expect(isProductNamed(contextFromState(galleryStates.finding.state))).toBe(false);
});
