import type { HostAccount } from '../ports/excel-host.ts';

/** What people know as a user name. A hint for signing in may be opaque, which says nothing to anybody. */
const userName = /^[^\s@]+@[^\s@]+$/;

/** Whom Excel is open as, as a name to show; undefined where Excel tells none that can be shown. */
export function hostUserName(host: HostAccount | undefined): string | undefined {
  return host === undefined ? undefined : [host.userPrincipalName, host.loginHint].find((name) => userName.test(name));
}
