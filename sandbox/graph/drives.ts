import type { Doubts } from './doubts.ts';
import { randomGuid, randomText, type Random } from '../random.ts';

export type Role = 'read' | 'write';
export type DriveType = 'business' | 'documentLibrary' | 'personal';

export interface Drive {
  readonly id: string;
  readonly type: DriveType;
  readonly name: string;
  /** Address of the library's root, percent-encoded, without a slash at the end. */
  readonly webUrl: string;
  readonly rootId: string;
  readonly siteId: string;
  /** Object id of the person whose OneDrive it is. */
  readonly ownerId: string | undefined;
  /** Object ids of those who may open everything in it. */
  readonly members: ReadonlyMap<string, Role>;
}

export interface SharingLink {
  readonly url: string;
  readonly role: Role;
}

export interface Item {
  readonly id: string;
  readonly driveId: string;
  /** The GUID in eTag, cTag and `sourcedoc`. */
  readonly guid: string;
  readonly kind: 'file' | 'folder';
  readonly createdAt: number;
  parentId: string | undefined;
  name: string;
  content: Uint8Array;
  version: number;
  modifiedAt: number;
  readonly sharedWith: Map<string, Role>;
  readonly links: readonly SharingLink[];
  /** What was written into ranges, by worksheet and address; a stand-in for a grid. */
  cells: Map<string, unknown>;
  /** When writes through the workbook will show in the eTag. */
  readonly pendingSaves: number[];
}

export interface NewItem {
  readonly driveId: string;
  readonly parentId: string | undefined;
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly content?: Uint8Array;
  readonly id?: string;
  readonly guid?: string;
  readonly sharedWith?: ReadonlyMap<string, Role>;
  readonly links?: readonly SharingLink[];
}

/** All drives with their items, in memory. Names are compared as SharePoint does, without regard to case. */
export interface Drives {
  readonly all: () => readonly Drive[];
  addDrive(drive: Drive): void;
  drive(id: string): Drive | undefined;
  driveOwnedBy(objectId: string): Drive | undefined;
  item(driveId: string, itemId: string): Item | undefined;
  items(driveId: string): readonly Item[];
  child(parent: Item, name: string): Item | undefined;
  children(parent: Item): readonly Item[];
  atPath(driveId: string, names: readonly string[]): Item | undefined;
  /** Names from the root down to the item, the root left out. */
  pathOf(item: Item): readonly string[];
  add(item: NewItem, now: number): Item;
  write(item: Item, content: Uint8Array, now: number): void;
  rename(item: Item, name: string, now: number): void;
  remove(item: Item): void;
  /** A workbook was written at this time; the eTag follows as the doubt says. */
  noteSave(item: Item, at: number): void;
  settle(now: number): void;
}

const saveDelayMs: Readonly<Record<Doubts['current']['eTagAfterSaving'], number | undefined>> = {
  'after-20-seconds': 20_000,
  'at-once': 0,
  never: undefined,
};

export function newItemId(random: Random): string {
  return `01${randomText(random, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32)}`;
}

export function createDrives(random: Random, doubts: Doubts): Drives {
  const drives = new Map<string, Drive>();
  const items = new Map<string, Item>();
  const key = (driveId: string, itemId: string) => `${driveId}/${itemId}`;
  const inDrive = (driveId: string) => [...items.values()].filter((item) => item.driveId === driveId);
  const children = (parent: Item) => inDrive(parent.driveId).filter((item) => item.parentId === parent.id);
  const child = (parent: Item, name: string) =>
    children(parent).find((item) => item.name.toLowerCase() === name.toLowerCase());
  const item = (driveId: string, itemId: string) => items.get(key(driveId, itemId));
  const changed = (target: Item, at: number) => {
    target.version += 1;
    target.modifiedAt = at;
  };
  const remove = (target: Item) => {
    for (const inner of children(target)) remove(inner);
    items.delete(key(target.driveId, target.id));
  };
  return {
    all: () => [...drives.values()],
    addDrive: (drive) => void drives.set(drive.id, drive),
    drive: (id) => drives.get(id),
    driveOwnedBy: (objectId) => [...drives.values()].find((drive) => drive.ownerId === objectId),
    item,
    items: inDrive,
    child,
    children,
    atPath: (driveId, names) => {
      const drive = drives.get(driveId);
      const root = drive && item(driveId, drive.rootId);
      return names.reduce<Item | undefined>((parent, name) => parent && child(parent, name), root);
    },
    pathOf: (target) => {
      const names: string[] = [];
      let current: Item | undefined = target;
      while (current?.parentId !== undefined) {
        names.unshift(current.name);
        current = item(current.driveId, current.parentId);
      }
      return names;
    },
    add: (wish, now) => {
      const added: Item = {
        id: wish.id ?? newItemId(random),
        driveId: wish.driveId,
        guid: wish.guid ?? randomGuid(random),
        kind: wish.kind,
        createdAt: now,
        parentId: wish.parentId,
        name: wish.name,
        content: wish.content ?? new Uint8Array(),
        version: 1,
        modifiedAt: now,
        sharedWith: new Map(wish.sharedWith),
        links: wish.links ?? [],
        cells: new Map(),
        pendingSaves: [],
      };
      items.set(key(added.driveId, added.id), added);
      return added;
    },
    write: (target, content, now) => {
      target.content = content;
      changed(target, now);
    },
    rename: (target, name, now) => {
      target.name = name;
      changed(target, now);
    },
    remove,
    noteSave: (target, at) => {
      const delay = saveDelayMs[doubts.current.eTagAfterSaving];
      if (delay !== undefined) target.pendingSaves.push(at + delay);
    },
    settle: (now) => {
      for (const target of items.values()) {
        const due = target.pendingSaves.filter((at) => at <= now);
        for (const at of due) {
          changed(target, at);
          target.pendingSaves.splice(target.pendingSaves.indexOf(at), 1);
        }
      }
    },
  };
}
