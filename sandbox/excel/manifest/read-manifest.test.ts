import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { commandsOf } from './ribbon.ts';
import { readManifest } from './read-manifest.ts';
import { rebaseManifest } from './rebase-manifest.ts';

const fixture = readFileSync(new URL('../../../test/e2e/host/fixtures/manifest.xml', import.meta.url), 'utf8');

describe('the ribbon that a manifest asks for', () => {
  test('has its button, its menu and the commands in the order of the manifest', () => {
    const { ribbon } = readManifest(fixture, 'en-US');
    expect(ribbon.tabId).toBe('TabHome');
    expect(ribbon.groups.map((group) => group.label)).toEqual(['Session']);
    expect(commandsOf(ribbon).map((command) => [command.label, command.action.kind])).toEqual([
      ['Session Pane', 'show-taskpane'],
      ['Start Session', 'execute-function'],
      ['Refresh Session', 'execute-function'],
      ['Close Session', 'execute-function'],
    ]);
  });

  test('speaks the language of Excel where the manifest has that very locale, else the default', () => {
    const labels = (language: string) => readManifest(fixture, language).ribbon.groups.map((group) => group.label);
    expect(labels('es-ES')).toEqual(['Sesión']);
    expect(labels('ja-JP')).toEqual(['セッション']);
    expect(labels('es-MX')).toEqual(['Session']);
  });

  test('starts with the commands enabled as the manifest says', () => {
    const off = fixture.replace(
      '<FunctionName>closeSession</FunctionName></Action>',
      '<FunctionName>closeSession</FunctionName></Action><Enabled>false</Enabled>',
    );
    const enabled = commandsOf(readManifest(off, 'en-US').ribbon).map((command) => command.enabled);
    expect(enabled).toEqual([true, true, true, false]);
  });

  test('carries every icon size with its address', () => {
    const [pane] = commandsOf(readManifest(fixture, 'en-US').ribbon);
    expect(pane?.icons.map((icon) => icon.size)).toEqual([16, 32, 80]);
  });
});

test('a resource that is missing is named', () => {
  expect(() => readManifest(fixture.replace('String id="Start.Label"', 'String id="Other.Label"'), 'en-US')).toThrow(
    /Start\.Label/,
  );
});

test('rebasing moves every address of the development origin and nothing else', () => {
  const rebased = rebaseManifest(fixture, 'https://localhost:3007');
  expect(rebased).not.toContain('localhost:3000');
  expect(readManifest(rebased, 'en-US').paneAddress).toBe('https://localhost:3007/taskpane.html');
  expect(rebaseManifest('https://localhost:30001/x', 'https://localhost:3007')).toBe('https://localhost:30001/x');
});
