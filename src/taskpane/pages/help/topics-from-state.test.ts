import { describe, expect, test } from '@jest/globals';
import { aProblem } from '#domain/lifecycle/story.ts';
import { galleryStates, type GalleryStateId } from '../../main-screen/gallery-states.ts';
import { lastingTopics } from './help-topic.ts';
import { passingTopicFrom, topicsFrom } from './topics-from-state.ts';

const topicIn = (id: GalleryStateId): string | undefined => passingTopicFrom(galleryStates[id].state);

describe('the answer of the moment', () => {
  test.each([
    ['cannot.unsaved', 'unsaved'],
    ['cannot.local', 'local'],
    ['cannot.personal', 'personal'],
    ['cannot.type', 'type'],
    ['cannot.readonly', 'readonly'],
    ['cannot.guest', 'guest'],
    ['cannot.cloud', 'cloud'],
    ['cannot.unknown', 'unknown'],
    ['error.unsupported', 'unsupported'],
    ['error.popup', 'popup'],
    ['error.consent', 'consent'],
    ['error.clock', 'clock'],
  ] as const)('in %s is the one named %s', (id, topic) => {
    expect(topicIn(id)).toBe(topic);
  });

  test.each(['active', 'none', 'finding', 'signedOut', 'hostSilent', 'offline', 'error.slow', 'error.gone'] as const)(
    'in %s is none',
    (id) => {
      expect(topicIn(id)).toBeUndefined();
    },
  );

  test('is there too for who is not the person that Excel is open as', () => {
    const { state } = galleryStates.person;
    if (state.stage.kind !== 'other-person') throw new Error('The gallery shows two accounts there.');
    const blocked = { ...state, stage: { ...state.stage, problem: aProblem('popup-blocked') } };
    expect(passingTopicFrom(blocked)).toBe('popup');
  });

  test('to the second permission is one that is always there', () => {
    expect(topicsFrom(galleryStates.permit.state, 'permission')).toEqual(lastingTopics);
  });
});

describe('Help', () => {
  test('lists the questions that are always there where nothing stands in the way', () => {
    expect(topicsFrom(galleryStates.active.state, undefined)).toEqual(lastingTopics);
  });

  test('begins with the answer of the moment', () => {
    expect(topicsFrom(galleryStates['cannot.local'].state, undefined)).toEqual(['local', ...lastingTopics]);
  });

  test('has the answer that was asked for once, also where the state does not call for it', () => {
    expect(topicsFrom(galleryStates['error.popup'].state, 'popup')).toEqual(['popup', ...lastingTopics]);
    expect(topicsFrom(galleryStates.active.state, 'popup')).toEqual(['popup', ...lastingTopics]);
  });
});
