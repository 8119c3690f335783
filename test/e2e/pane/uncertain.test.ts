import { describe, expect, test } from '@jest/globals';
import { useDesktopStory, type StoryPane } from './desktop-story.ts';

const { opened, started, arm, answers, fates } = useDesktopStory();

const minute = 60;

async function uncertain(pane: StoryPane, sentence: string): Promise<void> {
  await pane.says('Not certain');
  await pane.shows(sentence);
}

describe('the answer to Start got lost', () => {
  const sentence = 'The answer to Start got lost. If a session did open, it ends by itself in about 5 minutes.';

  async function lost(when: 'before' | 'after'): Promise<StoryPane> {
    const pane = await opened();
    arm('createSession', { kind: 'lost-answer' }, { when });
    await pane.press('Start session');
    await uncertain(pane, sentence);
    return pane;
  }

  test('after the service acted: it is not certain, also after a reload, and in the list of sessions', async () => {
    const pane = await lost('after');
    expect(fates()).toEqual(['alive']);
    await pane.workbook.reloadPane();
    await uncertain(pane, sentence);
    await pane.openPage('My sessions');
    await pane.frame.getByRole('listitem').filter({ hasText: 'Budget 2027.xlsx' }).getByText('Not certain').waitFor();
    expect(answers('createSession', 'refreshSession')).toEqual(['createSession lost']);
  });

  test('before the service acted: the pane cannot know, and says the same', async () => {
    const pane = await lost('before');
    expect(fates()).toEqual([]);
    await pane.workbook.reloadPane();
    await uncertain(pane, sentence);
  });

  test('Start again is the way on, and nothing is sent without it', async () => {
    const pane = await lost('after');
    expect(answers('createSession')).toEqual(['createSession lost']);
    await pane.press('Start again');
    await pane.says('Active');
    expect(answers('createSession')).toEqual(['createSession lost', 'createSession 201']);
  });

  test('when such a session would have ended by itself there is nothing left to be uncertain about', async () => {
    const pane = await lost('after');
    await pane.pass(10 * minute);
    expect(fates()).toEqual(['idle']);
    await pane.workbook.reloadPane();
    await pane.says('No session known');
  });
});

describe('the answer to Close got lost', () => {
  const sentence = 'The answer to Close got lost. The session may still be open.';

  async function lost(when: 'before' | 'after'): Promise<StoryPane> {
    const pane = await started();
    arm('closeSession', { kind: 'lost-answer' }, { when });
    await pane.press('Close');
    await uncertain(pane, sentence);
    return pane;
  }

  test('after the service acted: Close again learns that it is over', async () => {
    const pane = await lost('after');
    expect(fates()).toEqual(['closed']);
    await pane.press('Close again');
    await pane.says('Expired');
    expect(answers('closeSession')).toEqual(['closeSession lost', 'closeSession 404']);
  });

  test('before the service acted: Close again closes it', async () => {
    const pane = await lost('before');
    expect(fates()).toEqual(['alive']);
    await pane.press('Close again');
    await pane.says('Closed');
    expect(fates()).toEqual(['closed']);
  });

  test.each([
    ['after', 'Expired', 'refreshSession 404'],
    ['before', 'Active', 'refreshSession 204'],
  ] as const)('%s it acted: a reload has not forgotten it, asks once and says %s', async (when, word, answer) => {
    const pane = await lost(when);
    await pane.workbook.reloadPane();
    await pane.says(word);
    expect(answers('refreshSession', 'closeSession')).toEqual(['closeSession lost', answer]);
  });

  test('and a reload when it is probably over asks nobody', async () => {
    const pane = await lost('after');
    await pane.pass(6 * minute);
    await pane.workbook.reloadPane();
    await pane.says('Probably over');
    expect(answers('refreshSession')).toEqual([]);
  });
});

describe('the answer to Refresh got lost', () => {
  const sentence = 'The answer to Refresh got lost. Less time may be left than shown.';

  async function lost(when: 'before' | 'after'): Promise<StoryPane> {
    const pane = await started();
    await pane.pass(2 * minute);
    arm('refreshSession', { kind: 'lost-answer' }, { when });
    await pane.press('Refresh');
    await uncertain(pane, sentence);
    return pane;
  }

  test.each(['before', 'after'] as const)('%s it acted: the time shown is what was sure before', async (when) => {
    const pane = await lost(when);
    await pane.frame.getByRole('img', { name: 'About 3 minutes of about 5 left' }).waitFor();
    expect(answers('refreshSession')).toEqual(['refreshSession lost']);
    await pane.press('Refresh again');
    await pane.says('Active');
    await pane.frame.getByRole('img', { name: 'About 5 minutes of about 5 left' }).waitFor();
  });

  test('a reload has not forgotten the session, asks once and knows again', async () => {
    const pane = await lost('before');
    await pane.workbook.reloadPane();
    await pane.says('Active');
    await pane.frame.getByRole('img', { name: 'About 5 minutes of about 5 left' }).waitFor();
    expect(answers('refreshSession')).toEqual(['refreshSession lost', 'refreshSession 204']);
  });

  test('Close is offered beside it, and closes it', async () => {
    const pane = await lost('after');
    await pane.press('Close');
    await pane.says('Closed');
    expect(fates()).toEqual(['closed']);
  });
});
