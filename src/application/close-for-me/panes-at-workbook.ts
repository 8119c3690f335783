import type { LifecycleState } from '#domain/lifecycle/state.ts';
import { isSameDriveItem, type DriveItemRef } from '#domain/workbook-session/drive-item.ts';
import type { LifecycleLoop } from '../lifecycle-loop.ts';
import type { Ports } from '../ports.ts';

export interface PanesAtWorkbook {
  /** Whether another pane of this browser shows the same workbook for the same person, as far as it is known. */
  hasOthers(): boolean;
  /** The last word of this pane. */
  leave(): void;
}

interface Place {
  readonly accountId: string;
  readonly workbook: DriveItemRef;
}

/**
 * Who else in this browser partition looks at the same session: each pane says where it is, and those that are there answer.
 * A pane that crashed said no farewell and counts as there; a session that is then left open ends by itself, one that is
 * closed under somebody's hands does not come back.
 */
export function createPanesAtWorkbook(
  { channel, random }: Pick<Ports, 'channel' | 'random'>,
  main: Pick<LifecycleLoop, 'state' | 'subscribe'>,
): PanesAtWorkbook {
  const pane = random.uuid();
  const others = new Set<string>();
  let place: Place | undefined;

  function say({ accountId, workbook }: Place, asksWhoElse: boolean): void {
    channel.tell({ kind: 'pane-here', accountId, workbook, pane, asksWhoElse });
  }

  function leave(): void {
    if (place !== undefined) channel.tell({ kind: 'pane-left', accountId: place.accountId, pane });
    place = undefined;
    others.clear();
  }

  function follow(): void {
    const now = placeIn(main.state());
    if (now === undefined ? place === undefined : isSamePlace(now, place)) return;
    leave();
    place = now;
    if (now !== undefined) say(now, true);
  }

  channel.onNews((news) => {
    if (news.kind === 'pane-left') others.delete(news.pane);
    if (news.kind !== 'pane-here' || place === undefined || !isSamePlace(place, news)) return;
    others.add(news.pane);
    if (news.asksWhoElse) say(place, false);
  });
  main.subscribe(follow);
  follow();
  return { hasOthers: () => others.size > 0, leave };
}

function placeIn({ stage }: LifecycleState): Place | undefined {
  return stage.kind === 'workbook' ? { accountId: stage.account.id, workbook: stage.workbook.ref } : undefined;
}

function isSamePlace(one: Place, other: Place | undefined): boolean {
  return other !== undefined && one.accountId === other.accountId && isSameDriveItem(one.workbook, other.workbook);
}
