/**
 * A Microsoft cloud the add-in can be configured for. Tokens of one are worth nothing in another, and an app
 * registration belongs to one (Microsoft Graph, "National cloud deployments").
 */
export type Cloud = 'global' | 'us-gov-high' | 'us-gov-dod';

/** Host names of SharePoint and OneDrive for Business by cloud; China is listed because its workbooks are refused by name. */
const sharePointDomains: Readonly<Record<Cloud | 'china', readonly string[]>> = {
  global: ['sharepoint.com'],
  'us-gov-high': ['sharepoint.us'],
  'us-gov-dod': ['sharepoint-mil.us'],
  china: ['sharepoint.cn'],
};

const consumerHosts: readonly string[] = ['d.docs.live.net', 'onedrive.live.com', '1drv.ms'];

/** Which storage a host name belongs to; `foreign` is every host that is not Microsoft's storage, look-alikes included. */
export type StorageHost = Cloud | 'china' | 'consumer' | 'foreign';

export function storageHostOf(hostName: string): StorageHost {
  const host = hostName.toLowerCase();
  if (consumerHosts.includes(host)) return 'consumer';
  const clouds = ['global', 'us-gov-high', 'us-gov-dod', 'china'] as const;
  const cloud = clouds.find((name) => sharePointDomains[name].some((domain) => host.endsWith(`.${domain}`)));
  return cloud ?? 'foreign';
}
