import * as v from 'valibot';

const addresses = v.pipe(v.array(v.pipe(v.string(), v.url())), v.readonly());

/** What an app registration says that matters for signing in. */
export const registeredAppSchema = v.object({
  clientId: v.pipe(v.string(), v.minLength(1)),
  name: v.pipe(v.string(), v.minLength(1)),
  /** Reply addresses of the single-page type, compared letter by letter. */
  spaRedirectUris: addresses,
  /** Reply addresses of the web type: a page may not redeem their codes (AADSTS9002326). */
  webRedirectUris: v.optional(addresses, []),
  /** Pages that may read answers of the token endpoint, beside the origins of the single-page reply addresses. */
  origins: v.optional(addresses, []),
});

export type RegisteredApp = Readonly<v.InferOutput<typeof registeredAppSchema>>;
export type AppRegistration = Pick<RegisteredApp, 'clientId' | 'name' | 'spaRedirectUris'> & Partial<RegisteredApp>;

export interface RegisteredApps {
  find(clientId: string): RegisteredApp | undefined;
  all(): readonly RegisteredApp[];
  /** Adds the app or replaces the one of the same client id: reply addresses follow the ports that were free. */
  register(app: AppRegistration): void;
}

export function createRegisteredApps(initial: readonly AppRegistration[]): RegisteredApps {
  const apps = new Map<string, RegisteredApp>();
  const register = (app: AppRegistration) => {
    apps.set(app.clientId, v.parse(registeredAppSchema, app));
  };
  initial.forEach(register);
  return { find: (clientId) => apps.get(clientId), all: () => [...apps.values()], register };
}

/** Single-page or web: decides who may redeem a code. `undefined`: the address is not registered. */
export function redirectUriType(app: RegisteredApp, redirectUri: string): 'spa' | 'web' | undefined {
  if (app.spaRedirectUris.includes(redirectUri)) return 'spa';
  return app.webRedirectUris.includes(redirectUri) ? 'web' : undefined;
}

/** Whether a page of this origin may talk to the token endpoint for the app. */
export function allowsOrigin(app: RegisteredApp, origin: string): boolean {
  return [...app.spaRedirectUris, ...app.origins].some((address) => new URL(address).origin === origin);
}
