export interface Configuration {
  readonly cloud: 'global' | 'us-gov-high' | 'us-gov-dod';
  readonly graphRoot: string;
  readonly authority: string;
  readonly knownAuthorities: readonly string[];
  readonly clientId: string;
  readonly officeJsUrl: string;
}

export function readConfiguration(): Configuration;
