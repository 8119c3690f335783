import type { Address } from './address.ts';
import type { Caller } from './caller.ts';
import type { Drive, Item } from './drives.ts';
import type { WorkbookSession } from './sessions.ts';
import type { World } from './world.ts';

/** One request on its way through an operation. */
export interface Call {
  readonly world: World;
  readonly caller: Caller;
  readonly address: Address;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
  /** Preferences of the Prefer header, in small letters. */
  readonly prefers: ReadonlySet<string>;
  /** What the tail of the address holds between its brackets or at its end, such as an operation id. */
  readonly key: string;
  /** Writes an error object as it would stand in an envelope: a failed operation carries one inside a 200. */
  readonly errorFor: (code: string) => unknown;
  /** Set by the check for the session header, so that the idle time can be started anew afterwards. */
  session: WorkbookSession | undefined;
}

/** What an operation answers; a `Uint8Array` goes out as it is, anything else as JSON, `undefined` as no body at all. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Located {
  readonly drive: Drive;
  readonly item: Item;
}

/** An `@odata.context` of the version that was called. */
export function contextOf(call: Call, fragment: string): string {
  return `${call.url.origin}/${call.address.version}/$metadata#${fragment}`;
}

export function preferences(headers: Headers): ReadonlySet<string> {
  const values = (headers.get('prefer') ?? '').split(',');
  return new Set(values.map((value) => value.split(';')[0]?.trim().toLowerCase() ?? ''));
}
