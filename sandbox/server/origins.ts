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

/**
 * `sites`: names below `localhost`, which Chromium, Firefox and curl resolve by themselves. `flat`: for a browser that does
 * not; `127.0.0.1` is another site than `localhost` too, so the pane's storage stays partitioned, but tenant, login service
 * and files then share one site, and Graph shares the pane's.
 */
export const layouts = ['sites', 'flat'] as const;
export type Layout = (typeof layouts)[number];

/** Each service listens on its own port and answers under every name. */
export function createOrigins(ports: SandboxPorts, layout: Layout): SandboxOrigins {
  const host = (name: string, flatName: string) => (layout === 'sites' ? `${name}.localhost` : flatName);
  return {
    excel: `https://localhost:${ports.excel}`,
    tenant: `https://${host('tenant', '127.0.0.1')}:${ports.excel}`,
    addIn: `https://localhost:${ports.addIn}`,
    graph: `https://${host('graph', 'localhost')}:${ports.graph}`,
    login: `https://${host('login', '127.0.0.1')}:${ports.login}`,
    files: `https://${host('files', '127.0.0.1')}:${ports.files}`,
  };
}

/** The services for a program whose resolver does not know `*.localhost`, such as Node and Python on Debian. */
export function plainOrigins(ports: SandboxPorts): Omit<SandboxOrigins, 'tenant'> {
  const at = (port: number) => `https://localhost:${port}`;
  return {
    excel: at(ports.excel),
    addIn: at(ports.addIn),
    graph: at(ports.graph),
    login: at(ports.login),
    files: at(ports.files),
  };
}
