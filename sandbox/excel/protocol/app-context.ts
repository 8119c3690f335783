import type { WorkbookWindow } from '../workbook-window.ts';
import { requirementMatrix } from './requirement-sets.ts';

/** Initial visibility as office.js numbers it. */
const displayModes = { hidden: 1, taskpane: 2 } as const;

export interface AppContextWish {
  readonly controlId: string;
  readonly correlationId: string;
  readonly window: WorkbookWindow;
  readonly paneShown: boolean;
  readonly clientWidth: number;
  readonly clientHeight: number;
}

/** The answer to office.js's first question; a missing `_id`, `_docUrl` or `_settings` ends its boot with an error. */
export function appContext(wish: AppContextWish): Record<string, unknown> {
  const { window } = wish;
  return {
    _id: wish.controlId,
    _appInstanceId: wish.controlId,
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: window.displayLanguage,
    _dataLocale: window.contentLanguage,
    _docUrl: window.document.url,
    _clientMode: window.document.mode === 'read-only' ? 0 : 1,
    _settings: [],
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: wish.correlationId,
    _requirementMatrix: requirementMatrix(window.profile),
    _hostFullVersion: '16.0.19000.40000',
    _clientWindowHeight: wish.clientHeight,
    _clientWindowWidth: wish.clientWidth,
    _addinName: window.addIn.name,
    _appDomains: window.addIn.appDomains,
    _featureGates: {},
    _initialDisplayMode: wish.paneShown ? displayModes.taskpane : displayModes.hidden,
    _marketplaceType: '',
    _wacHostEnvironment: '0',
    _isFromWacAutomation: false,
    _touchEnabled: false,
    _commerceAllowed: false,
  };
}
