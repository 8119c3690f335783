/**
 * Addresses as `/shares/{token}` takes them (Microsoft Graph, "Access shared items"): base64url of the UTF-8 bytes without
 * padding, after `u!`.
 */
export function sharingToken(address: string): string {
  const bytes = Array.from(new TextEncoder().encode(address), (byte) => String.fromCharCode(byte));
  return `u!${btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/**
 * The address with every character that needs it percent-encoded, and nothing encoded twice. Excel on the web gives it
 * so already; desktop Excel gives raw blanks and umlauts, and there `#` and a lone `%` belong to the name.
 */
export function percentEncodedAddress(address: string): string {
  const escaped = address.replace(/%(?![\da-f]{2})/gi, '%25').replaceAll('#', '%23');
  return URL.canParse(escaped) ? new URL(escaped).href : address;
}

/** Whether this is a link somebody shared (`/:x:/s/…`), as opposed to the file's own address. */
export function isSharingLink(address: string): boolean {
  return URL.canParse(address) && /^\/:[a-z]:\//.test(new URL(address).pathname);
}
