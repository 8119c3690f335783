import type { SeedDescription } from '#sandbox/control/seed-description.ts';
import type { SandboxDocument } from '#sandbox/excel/documents.ts';
import { sandboxClientId } from './app-registration.ts';
import { plainOrigins, type SandboxOrigins, type SandboxPorts } from './origins.ts';

/** What `npm start` writes for any client to read; its shape is documented in `sandbox/README.md`. */
export function describeSandbox(
  ports: SandboxPorts,
  origins: SandboxOrigins,
  certificateFile: string | null,
  seed: SeedDescription,
  documents: readonly SandboxDocument[],
) {
  return {
    addresses: { ...origins, control: `${origins.excel}/control` },
    /** For clients whose resolver does not know `*.localhost`. */
    plainAddresses: plainOrigins(ports),
    /** PEM; `curl --cacert` and `NODE_EXTRA_CA_CERTS` take it. */
    certificateFile,
    clientId: sandboxClientId,
    ...seed,
    /** What a workbook window can open: `/workbook?workbook=KEY` at the tenant's address. */
    documents: documents.map(({ key, about, name, url, person }) => ({ key, about, name, url, person: person.key })),
  };
}

export type SandboxDescription = ReturnType<typeof describeSandbox>;
