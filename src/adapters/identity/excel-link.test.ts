import { AuthError, stubbedPublicClientApplication, type IPublicClientApplication } from '@azure/msal-browser';
import { expect, test } from '@jest/globals';
import { asExcel } from './excel-link.ts';
import { aChain } from './fake-chain.ts';

/** Excel's bridge, which refuses: without the person, and with them. */
function refusing(silently: string, byClick: string, asked: string[]): IPublicClientApplication {
  const refuse = (how: string, code: string) => (): Promise<never> => {
    asked.push(how);
    return Promise.reject(new AuthError(code, ''));
  };
  return {
    ...stubbedPublicClientApplication,
    acquireTokenSilent: refuse('silently', silently),
    acquireTokenPopup: refuse('by click', byClick),
  };
}

test.each([
  ['is offline', 'no_network_connectivity', '', { asked: ['silently'], windows: 0, said: 'offline', isOff: false }],
  [
    'needs the person, who says no',
    'interaction_required',
    'user_cancelled',
    { asked: ['silently', 'by click'], windows: 0, said: 'cancelled', isOff: false },
  ],
  [
    'needs the person and cannot ask',
    'interaction_required',
    'popup_window_error',
    { asked: ['silently', 'by click'], windows: 1, said: 'a window', isOff: true },
  ],
])('"Switch to" over a bridge that %s', async (_, silently, byClick, told) => {
  const asked: string[] = [];
  let windows = 0;
  const nested = refusing(silently, byClick, asked);
  const chain = aChain({ end: 'blocked', officeCode: undefined, popupError: '', nested });
  const link = await asExcel(chain.parts, { ...chain.asked, wish: { ...chain.asked.wish, as: 'excel' } }, () => {
    windows += 1;
    return Promise.resolve({
      kind: 'next',
      problem: { kind: 'unknown', evidence: { operation: 'sign-in', codes: [] } },
    });
  });
  const said = link.kind === 'stop' ? link.problem.kind : 'a window';
  expect({ asked, windows, said, isOff: chain.parts.state.isBridgeOff }).toEqual(told);
});

test('"Switch to" without a bridge opens a window', async () => {
  const chain = aChain({ end: 'blocked', officeCode: undefined, popupError: '' });
  const problem = { kind: 'unknown', evidence: { operation: 'sign-in', codes: [] } } as const;
  expect(await asExcel(chain.parts, chain.asked, () => Promise.resolve({ kind: 'stop', problem }))).toEqual({
    kind: 'stop',
    problem,
  });
});
