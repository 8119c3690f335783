import { EntraError } from '../errors/entra-error.ts';
import type { RegisteredApp, RegisteredApps } from '../registered-apps.ts';

/** The app must be registered: AADSTS700016, or 900144 when it does not say who it is. */
export function checkClient(apps: RegisteredApps, clientId: string | undefined): RegisteredApp {
  if (clientId === undefined) throw new EntraError(900144, { detail: "Missing: 'client_id'." });
  const app = apps.find(clientId);
  if (app === undefined) throw new EntraError(700016, { detail: `Application '${clientId}'.` });
  return app;
}
