/** A Graph to be judged: where it is, how to reach it, and the control surface that mints tokens and moves its clock. */
export interface GraphConnection {
  /** Base addresses, without a slash at the end. */
  readonly graph: string;
  readonly files: string;
  readonly control: string;
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export type Connect = () => Promise<GraphConnection>;
