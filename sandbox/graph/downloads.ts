import { randomHex, type Random } from '../random.ts';

/**
 * Pre-authenticated download addresses. Such an address is a credential by itself: it carries a ticket, works without a
 * token and for a short time. Microsoft names no figure; an hour is usual.
 */
const downloadLifeMs = 60 * 60_000;

export interface Download {
  readonly driveId: string;
  readonly itemId: string;
  readonly until: number;
}

export interface Downloads {
  /** Issues an address below the files origin. */
  addressFor(
    origin: string,
    item: { readonly driveId: string; readonly id: string; readonly guid: string },
    now: number,
  ): string;
  find(ticket: string): Download | undefined;
}

export function createDownloads(random: Random): Downloads {
  const tickets = new Map<string, Download>();
  return {
    addressFor: (origin, item, now) => {
      const ticket = `v1.${randomHex(random, 48)}`;
      tickets.set(ticket, { driveId: item.driveId, itemId: item.id, until: now + downloadLifeMs });
      return `${origin}/_layouts/15/download.aspx?UniqueId=${item.guid}&tempauth=${ticket}`;
    },
    find: (ticket) => tickets.get(ticket),
  };
}
