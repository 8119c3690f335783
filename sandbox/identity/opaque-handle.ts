import { randomText, type Random } from '../random.ts';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The text of a code, a refresh token, a cookie or a form's handle: as long as 32 bytes in base64url. */
export function opaqueHandle(random: Random): string {
  return randomText(random, base64url, 43);
}
