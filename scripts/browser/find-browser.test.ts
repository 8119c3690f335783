import { describe, expect, test } from '@jest/globals';
import { browserVariable, findBrowser, type Machine } from './find-browser.ts';

function machine(platform: NodeJS.Platform, environment: Machine['environment'], installed: string[]): Machine {
  return { platform, environment, exists: (path) => installed.includes(path) };
}

describe('the browser that is used', () => {
  test('is found on the path on Linux, Chromium before Chrome before Edge', () => {
    const installed = ['/opt/bin/microsoft-edge', '/opt/bin/google-chrome'];
    expect(findBrowser(machine('linux', { PATH: '/bin:/opt/bin' }, installed))).toBe('/opt/bin/google-chrome');
  });

  test('is found without a path too', () => {
    expect(findBrowser(machine('linux', {}, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  });

  test("is found among the Mac's applications, the person's own too", () => {
    const own = '/Users/ana/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowser(machine('darwin', { HOME: '/Users/ana' }, [own]))).toBe(own);
  });

  test('is found in the program folders of Windows', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser(machine('win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, [edge]))).toBe(edge);
  });

  test('is the one that the person names, if it is there', () => {
    const environment = { [browserVariable]: '/my/brave' };
    expect(findBrowser(machine('linux', environment, ['/my/brave', '/usr/bin/chromium']))).toBe('/my/brave');
    expect(findBrowser(machine('linux', environment, ['/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  });

  test('is none where none is installed', () => {
    expect(findBrowser(machine('linux', { PATH: '/bin' }, []))).toBeUndefined();
  });
});
