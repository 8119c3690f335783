import type { Person } from '../people.ts';
import type { Fault, FaultWish } from './faults.ts';
import type { IdentityParts } from './identity-parts.ts';
import type { AppRegistration, RegisteredApp } from './registered-apps.ts';
import type { LoggedRequest } from './request-log.ts';
import type { IdentitySettings, SettingsChange } from './settings.ts';

/** One account signed in in some browser. */
export interface SessionReport {
  readonly person: Person['key'];
  readonly userPrincipalName: string;
  readonly atMs: number;
  readonly kept: boolean;
  readonly liveRefreshTokens: number;
}

/** What tests and the control page can do to identity. Never part of the imitation. */
export interface IdentityControl {
  settings(): IdentitySettings;
  set(part: SettingsChange): void;
  arm(fault: FaultWish): void;
  armed(): readonly Fault[];
  disarm(): void;
  /** Lets what waits at the gate go on; answers how many did. */
  open(gate: string): number;
  /** Resolves when a request waits at the gate. */
  reached(gate: string): Promise<void>;
  log(): readonly LoggedRequest[];
  clearLog(): void;
  sessions(): readonly SessionReport[];
  /** Ends sessions of everybody or of one person. Returns how many. */
  dropSessions(person?: Person['key']): number;
  /** Revokes refresh tokens of everybody or of one person: AADSTS50173 from then on. Returns how many. */
  dropRefreshTokens(person?: Person['key']): number;
  /** Forgets what people consented to. */
  forgetConsents(): void;
  registerApp(app: AppRegistration): void;
  apps(): readonly RegisteredApp[];
  /** Back to the start, apart from registered apps: no session, token, consent, fault or log, first settings. */
  reset(): void;
}

export function createIdentityControl(parts: IdentityParts): IdentityControl {
  const { settings, faults, gates, log, sessions, refreshTokens, consents, apps } = parts;
  return {
    settings: () => settings.current,
    set: (part) => settings.change(part),
    arm: (fault) => faults.arm(fault),
    armed: () => faults.armed(),
    disarm: () => faults.disarm(),
    open: (gate) => gates.open(gate),
    reached: (gate) => gates.reached(gate),
    log: () => log.entries(),
    clearLog: () => log.clear(),
    sessions: () =>
      sessions.all().map(({ person, atMs, kept }) => ({
        person: person.key,
        userPrincipalName: person.userPrincipalName,
        atMs,
        kept,
        liveRefreshTokens: refreshTokens.liveOf(person.key),
      })),
    dropSessions: (person) => sessions.drop(person),
    dropRefreshTokens: (person) => refreshTokens.drop(person),
    forgetConsents: () => consents.forget(),
    registerApp: (app) => apps.register(app),
    apps: () => apps.all(),
    reset: () => {
      settings.reset();
      faults.disarm();
      gates.openAll();
      sessions.drop();
      refreshTokens.drop();
      consents.forget();
      log.clear();
    },
  };
}
