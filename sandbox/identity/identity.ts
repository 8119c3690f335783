import type { SandboxClock } from '../clock.ts';
import { createGates } from '../gates.ts';
import type { Random } from '../random.ts';
import type { SigningKeys } from '../signing-keys.ts';
import { createIdentityControl, type IdentityControl } from './control.ts';
import { createFaults } from './faults.ts';
import type { IdentityParts } from './identity-parts.ts';
import { createRegisteredApps, type AppRegistration } from './registered-apps.ts';
import { createRequestLog } from './request-log.ts';
import { identityRoutes } from './routes.ts';
import { createSettings, type SettingsChange, type SettingsHolder } from './settings.ts';
import { createAdminApprovals } from './state/admin-approvals.ts';
import { createAuthorizationCodes } from './state/authorization-codes.ts';
import { createBrowserSessions } from './state/browser-sessions.ts';
import { createConsents } from './state/consents.ts';
import { createRefreshTokens } from './state/refresh-tokens.ts';
import { createSignInAttempts } from './state/sign-in-attempts.ts';

export interface IdentityWish {
  readonly clock: SandboxClock;
  readonly keys: SigningKeys;
  readonly random: Random;
  /** Registered apps; `control.registerApp` changes them later. */
  readonly clients: readonly AppRegistration[];
  /** Further resource names that mean Graph in scopes, such as the sandbox's own Graph origin. */
  readonly graphOrigins?: readonly string[];
  readonly settings?: SettingsChange;
}

export interface IdentitySandbox {
  /** Answers one request. Rejects with `DroppedConnection` when a fault says that no answer comes. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly control: IdentityControl;
}

/** The sign-in service: OAuth 2 authorization code with PKCE and OpenID Connect, in Entra's v2.0 shape, in memory. */
export function createIdentity(wish: IdentityWish): IdentitySandbox {
  const { keys, random } = wish;
  const settings = createSettings(wish.settings);
  const parts: IdentityParts = {
    clock: skewedClock(wish.clock, settings),
    keys,
    random,
    graphOrigins: wish.graphOrigins ?? [],
    settings,
    apps: createRegisteredApps(wish.clients),
    sessions: createBrowserSessions(random),
    attempts: createSignInAttempts(random),
    approvals: createAdminApprovals(random),
    codes: createAuthorizationCodes(random),
    refreshTokens: createRefreshTokens(random),
    consents: createConsents(settings),
    faults: createFaults(),
    gates: createGates(),
    log: createRequestLog(),
  };
  const routes = identityRoutes(parts);
  return {
    fetch: async (request) => routes.fetch(request),
    control: createIdentityControl(parts),
  };
}

function skewedClock(clock: SandboxClock, settings: SettingsHolder): SandboxClock {
  return { now: () => clock.now() + settings.current.clockSkewSeconds * 1000, advance: (ms) => clock.advance(ms) };
}
