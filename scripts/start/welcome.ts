import type { SandboxDescription } from '#sandbox/server/describe-sandbox.ts';
import { preferredPorts } from '#sandbox/server/open-listeners.ts';
import type { Layout, SandboxOrigins, SandboxPorts } from '#sandbox/server/origins.ts';
import { curlLine } from './curl-line.ts';

export interface WelcomeFacts {
  readonly origins: SandboxOrigins;
  readonly ports: SandboxPorts;
  readonly layout: Layout;
  readonly description: SandboxDescription;
  readonly certificateFile: string;
  readonly descriptionFile: string;
  /** A browser that trusts the certificate stands open already. */
  readonly opened: boolean;
}

const services: Readonly<Record<keyof SandboxPorts, string>> = {
  excel: 'the sandbox',
  addIn: 'the add-in',
  graph: 'Graph',
  login: 'the sign-in service',
  files: 'downloads',
};

/** What `npm start` says once everything stands. Every address ends at white space, so that it can be clicked. */
export function welcome(facts: WelcomeFacts): readonly string[] {
  const { origins, description, certificateFile, descriptionFile } = facts;
  return [
    '',
    `  ${origins.excel}`,
    '',
    facts.opened
      ? 'A browser window is open there. First: press "Open the workbook window", then Session Pane on its ribbon.'
      : 'First: open that address in a browser, press "Open the workbook window", then Session Pane on its ribbon.',
    ...(facts.opened ? [] : certificateWarning),
    ...movedPorts(facts.ports),
    ...(facts.layout === 'flat' ? flatNote : []),
    '',
    `  Workbook window  ${origins.tenant}/workbook`,
    `  Add-in           ${origins.addIn}`,
    `  Manifest         ${origins.excel}/manifest.xml`,
    `  Graph            ${origins.graph}/v1.0`,
    `  Sign-in service  ${origins.login}`,
    `  Downloads        ${origins.files}`,
    `  Control          ${origins.excel}/control`,
    '',
    `Addresses, people and files for other programs: ${descriptionFile}`,
    `Certificate for other programs: ${certificateFile}`,
    '',
    'Without a browser, this opens, refreshes and closes a session:',
    '',
    curlLine(description, certificateFile),
    '',
    'Ctrl+C ends it all.',
  ];
}

const certificateWarning = [
  'The browser will warn that it does not trust the certificate. That is safe here: the sandbox made it itself at this',
  'start, its key never leaves this machine, and only this machine can reach it. Go on past the warning; the page then',
  'lists the other addresses that want the same once.',
];

const flatNote = [
  'Flat layout: no names below localhost are used. Tenant, sign-in service and downloads share one site and Graph shares',
  'the add-in’s, so cookies and silent sign-in may succeed here where they would not in Excel on the web.',
];

function movedPorts(ports: SandboxPorts): string[] {
  const moved = Object.entries(services).flatMap(([service, name]) => {
    if (!isService(service) || ports[service] === preferredPorts[service]) return [];
    return [`${name} on ${ports[service]} instead of ${preferredPorts[service]}`];
  });
  if (moved.length === 0) return [];
  return [`Some ports were taken: ${moved.join(', ')}. The manifest and sign-in addresses served here follow.`];
}

function isService(name: string): name is keyof SandboxPorts {
  return name in services;
}
