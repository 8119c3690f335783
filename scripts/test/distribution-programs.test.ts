import { describe, expect, test } from '@jest/globals';
import { ensurePrograms } from './distribution-programs.ts';

function missingOn(machine: {
  readonly has: readonly string[];
  readonly canInstall: boolean;
  readonly failures?: number;
}) {
  const has = new Set(machine.has);
  const installs: string[] = [];
  const missing = ensurePrograms({
    has: (program) => has.has(program),
    canInstall: machine.canInstall,
    run: (_, words) => {
      if (words[0] !== 'install') return true;
      installs.push(words.slice(4).join(' '));
      if (installs.length <= (machine.failures ?? 0)) return false;
      for (const name of words.slice(4)) has.add(name);
      return true;
    },
    say: () => undefined,
  });
  return { missing, installs };
}

describe('programs that the tests run', () => {
  test('are left alone where they are there', () => {
    const has = ['bash', 'curl', 'python3'];
    expect(missingOn({ has, canInstall: true })).toEqual({ missing: [], installs: [] });
  });

  test('are installed where they are missing', () => {
    expect(missingOn({ has: ['bash'], canInstall: true })).toEqual({ missing: [], installs: ['curl python3'] });
  });

  test('are tried three times', () => {
    const machine = { has: ['bash', 'curl'], canInstall: true };
    expect(missingOn({ ...machine, failures: 2 }).missing).toEqual([]);
    expect(missingOn({ ...machine, failures: 9 })).toEqual({
      missing: ['python3'],
      installs: ['python3', 'python3', 'python3'],
    });
  });

  test('are only asked for where nothing may be installed', () => {
    expect(missingOn({ has: ['bash'], canInstall: false })).toEqual({ missing: ['curl', 'python3'], installs: [] });
  });
});
