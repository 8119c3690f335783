/** The origins of the sandbox's services, each on a site of its own where Excel's are. */
export interface SandboxOrigins {
  /** Control page and Excel frame. */
  readonly excel: string;
  /** The page round Excel: the "SharePoint". Same listener as Excel, another site. */
  readonly tenant: string;
  /** Same host name as Excel, other port: office.js talks to no other host. */
  readonly addIn: string;
  readonly graph: string;
  readonly login: string;
  readonly files: string;
}

export interface SandboxPorts {
  readonly excel: number;
  readonly addIn: number;
  readonly graph: number;
  readonly login: number;
  readonly files: number;
}

/** Each service listens on its own port under every name, so any of them is also reachable as `https://localhost:PORT`. */
export function createOrigins(ports: SandboxPorts): SandboxOrigins {
  return {
    excel: `https://localhost:${ports.excel}`,
    tenant: `https://tenant.localhost:${ports.excel}`,
    addIn: `https://localhost:${ports.addIn}`,
    graph: `https://graph.localhost:${ports.graph}`,
    login: `https://login.localhost:${ports.login}`,
    files: `https://files.localhost:${ports.files}`,
  };
}

/** The same services for a client whose resolver does not know `*.localhost`, such as Node's and Python's on Debian. */
export function flatOrigins(ports: SandboxPorts): Omit<SandboxOrigins, 'tenant'> {
  const at = (port: number) => `https://localhost:${port}`;
  return {
    excel: at(ports.excel),
    addIn: at(ports.addIn),
    graph: at(ports.graph),
    login: at(ports.login),
    files: at(ports.files),
  };
}
