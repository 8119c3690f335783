import {
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  PublicClientApplication,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { boundedStep } from './bounded-step.ts';
import { msalConfiguration, popupConfiguration } from './msal-configuration.ts';
import { createNetworkClient, type NetworkClient } from './network-client.ts';
import { limits, type SignInOptions } from './sign-in-options.ts';

/** MSAL's instances, each made when it is first wanted. All share one cache. */
export interface MsalClient {
  readonly network: NetworkClient;
  /** Undefined when Excel has no bridge, refuses, or is silent for 3 s; asked once a page. */
  nested(): Promise<IPublicClientApplication | undefined>;
  standard(): Promise<IPublicClientApplication>;
  /** For popups: in somebody else's page through the relay. */
  popup(): Promise<IPublicClientApplication>;
  /** The sign-in address that MSAL made last, once. */
  takeAddress(): string | undefined;
  /** Ends MSAL's memory of an interaction that was given up. Does nothing when there is none. */
  forgetInteraction(): Promise<void>;
}

export function createMsalClient(options: SignInOptions): MsalClient {
  let address: string | undefined;
  let givenUp = 0;
  const network = createNetworkClient(options.send, limits.request);
  const configuration = msalConfiguration(options, {
    network: network.module,
    takeAddress: (made) => {
      address = made;
      return false;
    },
  });

  const forgetInteractionOf = async (application: IPublicClientApplication) => {
    // MSAL remembers its answer by the text of the fragment, so each time needs another one.
    givenUp += 1;
    await application.handleRedirectPromise({ hash: `#cancelled=${givenUp}`, navigateToLoginRequestUrl: false });
  };
  const standard = once(async () => {
    const application = await createStandardPublicClientApplication(configuration);
    // A reload in the midst of signing in leaves the lock behind.
    await forgetInteractionOf(application);
    return application;
  });
  const relayed = once(() => createStandardPublicClientApplication(popupConfiguration(options, configuration)));
  const nested = once(async () => {
    if (!options.window.mayHaveBridge()) return undefined;
    const bridge: { answered: boolean } = { answered: false };
    const made = createNestablePublicClientApplication(configuration, undefined, (config, controller) => {
      // Called only when the bridge answered.
      bridge.answered = true;
      return new PublicClientApplication(config, controller);
    });
    try {
      const bounds = { clock: options.clock, step: 'bridge', limitMs: limits.bridge };
      const application = await boundedStep(bounds, () => made);
      return bridge.answered ? application : undefined;
    } catch {
      // A mute bridge, or one that answers what is no JSON: MSAL would wait for ever. The late instance is not used.
      made.catch(() => undefined);
      return undefined;
    }
  });

  return {
    network,
    nested,
    standard,
    popup: () => (options.isFramed ? relayed() : standard()),
    takeAddress: () => {
      const taken = address;
      address = undefined;
      return taken;
    },
    forgetInteraction: async () => forgetInteractionOf(await standard()),
  };
}

/** Makes it once; a failure is not kept, so that the next click tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
