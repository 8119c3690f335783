import type { SandboxClock } from '../clock.ts';
import type { Gates } from '../gates.ts';
import type { SigningKeys } from '../signing-keys.ts';
import type { Faults } from './faults.ts';
import type { Random } from '../random.ts';
import type { RegisteredApps } from './registered-apps.ts';
import type { RequestLog } from './request-log.ts';
import type { SettingsHolder } from './settings.ts';
import type { AdminApprovals } from './state/admin-approvals.ts';
import type { AuthorizationCodes } from './state/authorization-codes.ts';
import type { BrowserSessions } from './state/browser-sessions.ts';
import type { Consents } from './state/consents.ts';
import type { RefreshTokens } from './state/refresh-tokens.ts';
import type { SignInAttempts } from './state/sign-in-attempts.ts';

/** Everything the endpoints work with; made once per sandbox, all of it in memory. */
export interface IdentityParts {
  /** The sandbox's clock with identity's own skew. */
  readonly clock: SandboxClock;
  readonly keys: SigningKeys;
  readonly random: Random;
  /** Further resource names that mean Graph, such as the sandbox's own Graph origin. */
  readonly graphOrigins: readonly string[];
  readonly settings: SettingsHolder;
  readonly apps: RegisteredApps;
  readonly sessions: BrowserSessions;
  readonly attempts: SignInAttempts;
  readonly approvals: AdminApprovals;
  readonly codes: AuthorizationCodes;
  readonly refreshTokens: RefreshTokens;
  readonly consents: Consents;
  readonly faults: Faults;
  readonly gates: Gates;
  readonly log: RequestLog;
}
