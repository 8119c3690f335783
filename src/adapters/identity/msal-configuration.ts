import { LogLevel, type Configuration, type INetworkModule } from '@azure/msal-browser';
import { limits, pageAddress, type SignInOptions } from './sign-in-options.ts';

export interface MsalParts {
  readonly network: INetworkModule;
  /** Takes the address that MSAL would have gone to, and keeps the page where it is by answering false. */
  readonly takeAddress: (address: string) => false;
}

/** One configuration for all worlds; clouds and the sandbox differ in their authority alone. */
export function msalConfiguration(options: SignInOptions, parts: MsalParts): Configuration {
  const { configuration } = options;
  return {
    auth: {
      clientId: configuration.clientId,
      authority: configuration.authority,
      knownAuthorities: [...configuration.knownAuthorities],
      redirectUri: pageAddress(options, 'redirect'),
      postLogoutRedirectUri: pageAddress(options, 'redirect'),
      // Graph may then ask for more by a claims challenge, and sends tokens that live longer.
      clientCapabilities: ['CP1'],
      onRedirectNavigate: parts.takeAddress,
      // False makes MSAL send `pocd=1`: without it the sign-in page cuts itself off from the window that opened it.
      originCheck: false,
    },
    cache: {
      // Survives a reload and dies with the tab. localStorage is lost, or in plain text, within Excel on the web.
      cacheLocation: 'sessionStorage',
    },
    system: {
      allowRedirectInIframe: true,
      networkClient: parts.network,
      popupBridgeTimeout: limits.person,
      iframeBridgeTimeout: limits.hiddenFrame,
      loggerOptions: {
        logLevel: LogLevel.Warning,
        piiLoggingEnabled: false,
        // Nothing of MSAL's reaches a log: its messages may name people and addresses.
        loggerCallback: () => {},
      },
    },
    telemetry: { application: { appName: 'session-controls-for-excel', appVersion: options.version } },
  };
}

/** Popups out of somebody else's page go through a page of ours; set, this turns every popup into two windows. */
export function popupConfiguration(options: SignInOptions, base: Configuration): Configuration {
  return { ...base, auth: { ...base.auth, popupRelayUri: pageAddress(options, 'popup-relay') } };
}
