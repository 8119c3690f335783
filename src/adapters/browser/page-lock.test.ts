import { describe, expect, test } from '@jest/globals';
import { createPageLock } from './page-lock.ts';

/** Work that is noted when it begins and ends when it is let go. */
function gatedWork(name: string, notes: string[]) {
  let letGo: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const work = async () => {
    notes.push(name);
    await gate;
    return name;
  };
  return { work, letGo: () => letGo() };
}

const never = new AbortController().signal;
/** Everything that can go on without anybody letting go has gone on. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the lock of a page', () => {
  test('lets in one at a time, in the order of asking', async () => {
    const lock = createPageLock();
    const notes: string[] = [];
    const works = ['first', 'second', 'third'].map((name) => gatedWork(name, notes));
    const runs = works.map(({ work }) => lock.run('workbook', never, work));
    for (const [index, { letGo }] of works.entries()) {
      await settled();
      expect(notes).toHaveLength(index + 1);
      letGo();
    }
    expect(await Promise.all(runs)).toEqual(['first', 'second', 'third'].map((value) => ({ kind: 'done', value })));
    expect(notes).toEqual(['first', 'second', 'third']);
  });

  test('does not make one name wait for another', async () => {
    const lock = createPageLock();
    const notes: string[] = [];
    const held = gatedWork('budget', notes);
    const run = lock.run('budget', never, held.work);
    expect(await lock.run('sales', never, () => Promise.resolve('sales'))).toEqual({ kind: 'done', value: 'sales' });
    held.letGo();
    await run;
  });

  test('goes on after work that failed, and says how it failed', async () => {
    const lock = createPageLock();
    const failing = lock.run('workbook', never, () => Promise.reject(new Error('no answer')));
    const next = lock.run('workbook', never, () => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('no answer');
    expect(await next).toEqual({ kind: 'done', value: 'next' });
  });

  test('does not begin what was aborted before it asked', async () => {
    const notes: string[] = [];
    const run = createPageLock().run('workbook', AbortSignal.abort(), gatedWork('too late', notes).work);
    expect(await run).toEqual({ kind: 'aborted' });
    expect(notes).toEqual([]);
  });

  test('lets one who waits give up at once, and those behind still wait for the one before', async () => {
    const lock = createPageLock();
    const notes: string[] = [];
    const held = gatedWork('held', notes);
    const holder = lock.run('workbook', never, held.work);
    const impatience = new AbortController();
    const impatient = lock.run('workbook', impatience.signal, gatedWork('impatient', notes).work);
    const patientWork = gatedWork('patient', notes);
    const patient = lock.run('workbook', never, patientWork.work);

    impatience.abort();
    expect(await impatient).toEqual({ kind: 'aborted' });
    await settled();
    expect(notes).toEqual(['held']);

    held.letGo();
    patientWork.letGo();
    await Promise.all([holder, patient]);
    expect(notes).toEqual(['held', 'patient']);
  });

  test('keeps the place of the holder when the last in the row gave up', async () => {
    const lock = createPageLock();
    const notes: string[] = [];
    const held = gatedWork('held', notes);
    const holder = lock.run('workbook', never, held.work);
    const impatience = new AbortController();
    const impatient = lock.run('workbook', impatience.signal, gatedWork('impatient', notes).work);
    impatience.abort();
    await impatient;
    const late = lock.run('workbook', never, () => Promise.resolve(notes.push('late')));
    await settled();
    expect(notes).toEqual(['held']);
    held.letGo();
    await Promise.all([holder, late]);
    expect(notes).toEqual(['held', 'late']);
  });
});
