import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** Every name a browser or a client may call the sandbox by. */
const sandboxHostNames = [
  'localhost',
  'tenant.localhost',
  'graph.localhost',
  'login.localhost',
  'files.localhost',
] as const;

export interface Certificate {
  /** PEM. It signs itself, so it is also the CA file that `curl --cacert` wants. */
  readonly certificate: string;
  /** PEM. */
  readonly privateKey: string;
  /** base64 of the SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  readonly publicKeyHash: string;
}

const dayMs = 86_400_000;

/**
 * Makes the one certificate of a sandbox: ECDSA, because it is made anew at each start and must cost nothing.
 * Valid from yesterday on, so that a device whose clock is a little behind takes it too.
 */
export async function createCertificate(now: number): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Session Controls sandbox' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now - dayMs),
    notAfterDate: new Date(now + 90 * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...sandboxHostNames.map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    certificate: made.cert,
    privateKey: made.private,
    publicKeyHash: createHash('sha256').update(publicKey).digest('base64'),
  };
}
