import { describe, expect, test } from '@jest/globals';
import { opening } from '../main-screen/gallery-fixtures.ts';
import { galleryNow, galleryStates, type GalleryStateId } from '../main-screen/gallery-states.ts';
import { stripFrom } from './strip-view.ts';

const strip = (id: GalleryStateId) => stripFrom(galleryStates[id].state, galleryNow);

describe('the line that a session is about to end', () => {
  test('stands on every page under two minutes, with about how long', () => {
    expect(strip('soon')).toEqual({ minutes: 2, isRefreshing: false });
    expect(strip('last')).toEqual({ minutes: 1, isRefreshing: false });
  });

  test('stays while its Refresh runs, so that the press is seen', () => {
    expect(strip('refreshing')).toEqual({ minutes: 2, isRefreshing: true });
  });

  test('can be pressed while the pane itself is asking, and after a Refresh whose answer got lost', () => {
    expect(strip('uncertainRefresh')).toEqual({ minutes: 2, isRefreshing: false });
    const { stage } = galleryStates.refreshing.state;
    if (stage.kind !== 'workbook' || stage.session.kind !== 'open') throw new Error('The gallery’s state is another.');
    const session = { ...stage.session, work: opening };
    expect(stripFrom({ ...galleryStates.refreshing.state, stage: { ...stage, session } }, galleryNow)).toEqual({
      minutes: 2,
      isRefreshing: false,
    });
  });

  test.each([
    'active',
    'over',
    'closing',
    'throttledOpen',
    'offlineOpen',
    'none',
    'signedOut',
  ] as const satisfies readonly GalleryStateId[])('is not there in %s, where there is no hurry or no help', (id) => {
    expect(strip(id)).toBeUndefined();
  });
});
