import type { Ports } from '#application/ports.ts';
import type { ServiceParts, Services } from './compose-services.ts';

/**
 * The services behind a door: their code loads beside the first view and every call waits for it. Nothing of it is needed
 * to draw, and it is a third of our own script.
 */
export function createLateServices(parts: ServiceParts): Pick<Ports, 'signIn' | 'graph' | 'openMemory'> {
  let loading: Promise<Services> | undefined;
  const services = (): Promise<Services> => {
    loading ??= import(/* webpackChunkName: "services" */ './compose-services.ts').then(({ composeServices }) =>
      composeServices(parts),
    );
    return loading;
  };
  void services();
  return {
    signIn: {
      getToken: async (wish) => (await services()).signIn.getToken(wish),
      adminConsentAddress: async (account) => (await services()).signIn.adminConsentAddress(account),
      signOut: async () => (await services()).signIn.signOut(),
    },
    graph: {
      findWorkbook: async (...call) => (await services()).graph.findWorkbook(...call),
      startSession: async (...call) => (await services()).graph.startSession(...call),
      refreshSession: async (...call) => (await services()).graph.refreshSession(...call),
      closeSession: async (...call) => (await services()).graph.closeSession(...call),
      versionOf: async (...call) => (await services()).graph.versionOf(...call),
    },
    openMemory: async (accountId) => (await services()).openMemory(accountId),
  };
}
