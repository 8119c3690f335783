import { expect, test } from '@jest/globals';
import { jwtVerify } from 'jose';
import { graphAudience, mintAccessToken } from './access-tokens.ts';
import { createSandboxClock } from './clock.ts';
import { ana } from './people.ts';
import { createSigningKeys } from './signing-keys.ts';

test('a minted token verifies against the public keys until its end and not after', async () => {
  const clock = createSandboxClock(() => Date.UTC(2026, 10, 23, 9));
  const keys = await createSigningKeys();
  const token = await mintAccessToken(keys, clock, { person: ana, clientId: 'app', scopes: 'Files.ReadWrite' });

  const verify = () =>
    jwtVerify(token, keys.publicKeys, { audience: graphAudience, currentDate: new Date(clock.now()) });
  await expect(verify()).resolves.toMatchObject({ payload: { scp: 'Files.ReadWrite', oid: ana.objectId } });
  clock.advance(3_601_000);
  await expect(verify()).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
});
