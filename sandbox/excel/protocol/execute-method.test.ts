import { describe, expect, test } from '@jest/globals';
import { createExecuteMethod, type MethodSurface } from './execute-method.ts';

function excel() {
  const done: string[] = [];
  let shown = false;
  const surface: MethodSurface = {
    documentUrl: () => 'https://contoso.sharepoint.com/Budget.xlsx',
    workbookName: () => 'Budget.xlsx',
    paneShown: () => shown,
    showPane: () => void (shown = true),
    hidePane: () => void (shown = false),
    setCommandEnabled: (id, enabled) => void done.push(`${id} ${enabled ? 'on' : 'off'}`),
    actionHandlersReady: () => void done.push('ready'),
    commandCompleted: (id, status) => void done.push(`completed ${id} ${status}`),
    messageParent: (message) => void done.push(`to parent: ${message}`),
    messageChild: (message) => void done.push(`to child: ${message}`),
  };
  const execute = createExecuteMethod(surface);
  const call = (DispatchId: number, rest: object = {}) => execute({ DdaMethod: { DispatchId }, ...rest });
  const rich = (ObjectPaths: object, Actions: object[]): unknown => {
    const body = JSON.stringify({ ObjectPaths, Actions });
    const { Data } = call(93, { ArrayData: ['', 'POST', 'ProcessQuery', [], body] });
    return Array.isArray(Data) ? JSON.parse(String(Data[2])) : Data;
  };
  return { call, rich, done };
}

const service = (Id: number, Name: string) => ({ [Id]: { Id, ObjectPathType: 2, Name } });
const method = (Name: string, ObjectPathId: number, ...Arguments: unknown[]) => ({
  Id: 1,
  ActionType: 3,
  Name,
  ObjectPathId,
  ArgumentInfo: { Arguments },
});

describe('the numbered calls of office.js', () => {
  test('keep settings as they were saved', () => {
    const { call } = excel();
    call(76, { DdaSettingsMethod: { OverwriteIfStale: true, Properties: [['who', '"ana"']] } });
    expect(call(75)).toMatchObject({ Error: 0, Properties: { Settings: [{ Name: 'who', Value: '"ana"' }] } });
  });

  test('tell the address of the workbook, and that a command is done', () => {
    const { call, done } = excel();
    expect(call(86)).toMatchObject({ 0: { 1: 'https://contoso.sharepoint.com/Budget.xlsx' } });
    call(94, { 0: 'Close', 1: 0, 2: '{}' });
    expect(done).toEqual(['completed Close 0']);
  });

  test('that this Excel does not know fail as not supported', () => {
    const { call } = excel();
    expect(call(4711)).toEqual({ Version: 1, Error: 5000 });
    expect(call(98)).toEqual({ Version: 1, Error: 13000 });
  });
});

describe('a batch of the rich API', () => {
  test('shows and hides the pane, and tells whether it is shown', () => {
    const { rich } = excel();
    const paths = service(1, 'Microsoft.AppRuntime.AppRuntimeService');
    expect(rich(paths, [method('GetAppRuntimeState', 1)])).toEqual({ Results: [{ ActionId: 1, Value: 'Background' }] });
    rich(paths, [method('SetAppRuntimeState', 1, 'Visible')]);
    expect(rich(paths, [method('GetAppRuntimeState', 1)])).toEqual({ Results: [{ ActionId: 1, Value: 'Visible' }] });
  });

  test('switches a ribbon command off through the button that a method gave', () => {
    const { rich, done } = excel();
    const paths = {
      ...service(1, 'Microsoft.DynamicRibbon.DynamicRibbon'),
      2: {
        Id: 2,
        ObjectPathType: 3,
        Name: 'GetButton',
        ParentObjectPathId: 1,
        ArgumentInfo: { Arguments: ['Session.Close'] },
      },
    };
    rich(paths, [{ Id: 1, ActionType: 4, Name: 'Enabled', ObjectPathId: 2, ArgumentInfo: { Arguments: [false] } }]);
    expect(done).toEqual(['Session.Close off']);
  });

  test('reads the name of the workbook, the keys in capitals', () => {
    const { rich } = excel();
    const query = { Id: 3, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['name'] } };
    expect(rich({ 1: { Id: 1, ObjectPathType: 1, Name: '' } }, [query])).toEqual({
      Results: [{ ActionId: 3, Value: { Name: 'Budget.xlsx' } }],
    });
  });

  test('stops at what this Excel does not have, and says which action it was', () => {
    const { rich } = excel();
    const paths = { ...service(1, 'Microsoft.InternalService.AddinInternalService'), ...service(2, 'Tomorrow') };
    expect(rich(paths, [method('NotifyActionHandlerReady', 1), method('Anything', 2)])).toMatchObject({
      Results: [{ ActionId: 1, Value: null }],
      Error: { Code: 'ApiNotFound', ActionIndex: 1 },
    });
  });
});
