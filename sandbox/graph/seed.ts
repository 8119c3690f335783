import { ana, bo, gil, pat } from '../people.ts';
import type { DriveType, Drives, Role, SharingLink } from './drives.ts';
import { newItemId } from './drives.ts';
import { randomGuid, seededRandom, type Random } from '../random.ts';

interface FileSeed {
  readonly key: string;
  /** Folders and name below the root. */
  readonly path: readonly string[];
  readonly sharedWith?: ReadonlyMap<string, Role>;
  readonly links?: readonly SharingLink[];
}

interface DriveSeed {
  readonly key: string;
  readonly id: string;
  readonly type: DriveType;
  readonly name: string;
  readonly webUrl: string;
  readonly siteId: string;
  readonly ownerId?: string;
  readonly members?: ReadonlyMap<string, Role>;
  readonly files: readonly FileSeed[];
}

const financeSiteId =
  'contoso.sharepoint.com,5f0e7a1c-3b6d-4c52-9a7e-2d4b8c1f6e03,8a9b1c2d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

/** Drives and files that exist at each start; the keys name them in the seed description, ids never change. */
const seeds: readonly DriveSeed[] = [
  {
    key: 'ana',
    id: 'b!QMQUdVYTdaoo1NA1RFUl8Oj2v6uh_bS8DDDewt4RLXx98Wi9ztOLTYcya0w_Imwr',
    type: 'business',
    name: 'OneDrive',
    webUrl: 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents',
    siteId: 'contoso-my.sharepoint.com,2c4e6a80-1b3d-4f5a-8c7e-9d0b2f4a6c81,7e5d3c1b-9a8f-4e6d-b2c0-1a3f5d7b9e64',
    ownerId: ana.objectId,
    files: [
      { key: 'budget', path: ['Budget 2027.xlsx'] },
      { key: 'prices', path: ['Price list.xlsx'] },
      { key: 'overview', path: ['Übersicht.xlsx'] },
      { key: 'odd-name', path: ["Übersicht Ana's #1 100%.xlsx"] },
      { key: 'in-folder', path: ['Projects', 'Harbor', 'Costs.xlsx'] },
      { key: 'old-format', path: ['Old accounts.xls'] },
      { key: 'no-workbook', path: ['Notes.txt'] },
    ],
  },
  {
    key: 'bo',
    id: 'b!bTUuDvAA4NNj9ewpVjoUo15ep2Q0f1E6DVpgj4NUGzf77JqMeE3f7khtTgCShTQv',
    type: 'business',
    name: 'OneDrive',
    webUrl: 'https://contoso-my.sharepoint.com/personal/bo_contoso_com/Documents',
    siteId: 'contoso-my.sharepoint.com,4d6f8b92-2c4e-4a6b-9d8f-0e1c3a5b7d92,8f6e4d2c-0b9a-4f7e-a3d1-2b4a6e8c0f75',
    ownerId: bo.objectId,
    files: [
      { key: 'bo-private', path: ['Holiday plan.xlsx'] },
      { key: 'read-only', path: ['Team figures.xlsx'], sharedWith: new Map([[ana.objectId, 'read']]) },
      { key: 'shared-by-bo', path: ['Joint plan.xlsx'], sharedWith: new Map([[ana.objectId, 'write']]) },
      {
        key: 'by-link',
        path: ['Wish list.xlsx'],
        links: [{ url: 'https://contoso-my.sharepoint.com/:x:/p/bo/EdVxYzAbCdEfGhIj?e=r4T5y6', role: 'write' }],
      },
    ],
  },
  {
    key: 'finance',
    id: 'b!KCx_0lZX5WJZS-CZIdJyOBFd5_vxJKkcQX95e7IAV2Azv35Nbn2QlszbRsxLQ5fR',
    type: 'documentLibrary',
    name: 'Documents',
    webUrl: 'https://contoso.sharepoint.com/sites/Finance/Shared%20Documents',
    siteId: financeSiteId,
    members: new Map([
      [ana.objectId, 'write'],
      [bo.objectId, 'write'],
    ]),
    files: [
      {
        key: 'forecast',
        path: ['Forecast.xlsx'],
        sharedWith: new Map([[gil.objectId, 'write']]),
        links: [{ url: 'https://contoso.sharepoint.com/:x:/s/Finance/EaBcDeFgHiJk?e=q1w2E3', role: 'write' }],
      },
      { key: 'plan', path: ['Plan.xlsx'] },
    ],
  },
  {
    key: 'pat',
    id: '5555555555555555',
    type: 'personal',
    name: 'OneDrive',
    webUrl: 'https://d.docs.live.net/5555555555555555',
    siteId: '',
    ownerId: pat.objectId,
    files: [{ key: 'home-budget', path: ['Home budget.xlsx'] }],
  },
];

/** Dice bound to a text, so that an id does not depend on what else is seeded. */
function diceFor(text: string): Random {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return seededRandom(hash);
}

/** The first bytes of every Office Open XML file: a zip's. Nothing here reads more of a workbook. */
const contentOfFile = new TextEncoder().encode('PK\u0003\u0004 sandbox workbook');

export interface SeededFile {
  readonly key: string;
  readonly driveKey: string;
  readonly driveId: string;
  readonly itemId: string;
}

/** Fills the drives; answers which file has which key. */
export function seedDrives(drives: Drives, now: number): readonly SeededFile[] {
  const seeded: SeededFile[] = [];
  for (const seed of seeds) {
    const dice = diceFor(seed.key);
    const rootId = newItemId(dice);
    drives.addDrive({
      id: seed.id,
      type: seed.type,
      name: seed.name,
      webUrl: seed.webUrl,
      siteId: seed.siteId,
      rootId,
      ownerId: seed.ownerId,
      members: seed.members ?? new Map(),
    });
    const root = drives.add({ driveId: seed.id, parentId: undefined, name: 'root', kind: 'folder', id: rootId }, now);
    for (const file of seed.files) {
      let parent = root;
      for (const folder of file.path.slice(0, -1)) {
        const known = drives.child(parent, folder);
        parent = known ?? drives.add({ driveId: seed.id, parentId: parent.id, name: folder, kind: 'folder' }, now);
      }
      const fileDice = diceFor(`${seed.key}/${file.key}`);
      const added = drives.add(
        {
          driveId: seed.id,
          parentId: parent.id,
          name: file.path.at(-1) ?? file.key,
          kind: 'file',
          content: contentOfFile,
          id: newItemId(fileDice),
          guid: randomGuid(fileDice),
          ...(file.sharedWith ? { sharedWith: file.sharedWith } : {}),
          ...(file.links ? { links: file.links } : {}),
        },
        now,
      );
      seeded.push({ key: file.key, driveKey: seed.key, driveId: seed.id, itemId: added.id });
    }
  }
  return seeded;
}
