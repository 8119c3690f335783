import { describe, expect, test } from '@jest/globals';
import { createHostConversation, hostEvents, type ConversationSurface } from './conversation.ts';

const conversation = { conversationId: 'one', hostOrigin: 'https://localhost:1' };

function talk(surface: Partial<ConversationSurface> = {}) {
  const posted: unknown[] = [];
  const host = createHostConversation(conversation, (text) => posted.push(JSON.parse(text)), {
    appContext: () => ({ _id: 'control' }),
    executeMethod: () => ({ Version: 1, Error: 0 }),
    notified: () => undefined,
    openWindow: () => undefined,
    dialogWanted: () => ({ errorCode: 0 }),
    dialogClosedByPage: () => undefined,
    ...surface,
  });
  const request = (action: string, type: 0 | 1 | 2, data: unknown = null, conversationId = 'one') =>
    host.receive(
      JSON.stringify({
        _messageType: 0,
        _actionName: action,
        _actionType: type,
        _conversationId: conversationId,
        _correlationId: 7,
        _data: data,
      }),
    );
  return { host, posted, request };
}

describe('a conversation with office.js', () => {
  test('answers with the name and number of the request', () => {
    const { posted, request } = talk();
    request('ContextActivationManager_getAppContextAsync', 0);
    expect(posted).toEqual([
      {
        _messageType: 1,
        _responseType: 0,
        _errorCode: 0,
        _actionName: 'ContextActivationManager_getAppContextAsync',
        _conversationId: 'one',
        _correlationId: 7,
        _origin: 'https://localhost:1',
        _data: { _id: 'control' },
        _serializerVersion: 1,
      },
    ]);
  });

  test('answers an unknown action with error -2 and goes on', () => {
    const { posted, request } = talk();
    request('somethingOfTomorrow', 0);
    request('ContextActivationManager_getAppContextAsync', 0);
    expect(posted).toMatchObject([{ _errorCode: -2 }, { _errorCode: 0 }]);
  });

  test('answers data of a shape it does not know with error -2 too', () => {
    const { posted, request } = talk();
    request('ContextActivationManager_openWindowInHost', 0, { address: 'https://contoso.com' });
    expect(posted).toMatchObject([{ _errorCode: -2 }]);
  });

  test('leaves alone what is no request, and what is meant for another conversation', () => {
    const { host, posted, request } = talk();
    for (const text of ['no JSON', '{"messageType":"NestedAppAuthRequest"}', '{}', 3, null]) host.receive(text);
    request('ContextActivationManager_getAppContextAsync', 0, null, 'another');
    expect(posted).toEqual([]);
  });

  test('keeps events until somebody listens, then sends them in order', () => {
    const { host, posted, request } = talk();
    host.send(hostEvents.commandInvoked, 'first');
    host.send(hostEvents.commandInvoked, 'second');
    expect(posted).toEqual([]);
    request(hostEvents.commandInvoked, 1, { controlId: 'control' });
    host.send(hostEvents.commandInvoked, 'third');
    expect(posted).toMatchObject([
      { _responseType: 0, _data: { Error: 0 } },
      { _responseType: 1, _data: 'first' },
      { _responseType: 1, _data: 'second' },
      { _responseType: 1, _data: 'third' },
    ]);
  });

  test('keeps them again after the listener has gone', () => {
    const { host, posted, request } = talk();
    request(hostEvents.richApi, 1, {});
    request(hostEvents.richApi, 2, {});
    host.send(hostEvents.richApi, 'unheard');
    expect(posted).toHaveLength(2);
  });

  test('refuses a dialog with the code that the window gives', () => {
    const wishes: string[] = [];
    const { posted, request } = talk({
      dialogWanted: (wish) => {
        wishes.push(wish);
        return { errorCode: 12004 };
      },
    });
    request(hostEvents.dialogMessage, 1, { targetId: '{"url":"https://evil.example"}' });
    expect(wishes).toEqual(['{"url":"https://evil.example"}']);
    expect(posted).toMatchObject([{ _data: { Error: 12004 } }]);
  });
});
