import type { SeedDescription } from '#sandbox/control/seed-description.ts';
import { ana, pat, people, type Person } from '#sandbox/people.ts';

/** One workbook that a window can open, with what Excel tells an add-in of it. */
export interface SandboxDocument {
  readonly key: string;
  /** For the list on the control page. */
  readonly about: string;
  readonly name: string;
  /** `Office.context.document.url`; Excel gives an empty one for an unsaved workbook and for a guest. */
  readonly url: string;
  /** The same as desktop Excel may tell it, unescaped; absent where it does not differ. */
  readonly desktopUrl?: string;
  /** Whose window it usually is. */
  readonly person: Person;
}

/** Places that Graph cannot have; the address is all that an add-in gets to see. */
export const documentsElsewhere: readonly SandboxDocument[] = [
  { key: 'unsaved', about: 'new, never saved', name: 'Book1', url: '', person: ana },
  { key: 'guest', about: 'opened by a guest: Excel tells no address', name: 'Forecast.xlsx', url: '', person: ana },
  {
    key: 'local',
    about: 'on this computer (desktop Excel)',
    name: 'Budget.xlsx',
    url: 'C:\\Users\\ana\\Documents\\Budget.xlsx',
    person: ana,
  },
  {
    key: 'consumer',
    about: 'in a personal OneDrive',
    name: 'Household.xlsx',
    url: 'https://d.docs.live.net/4a5b6c7d8e9f0a1b/Household.xlsx',
    person: pat,
  },
  {
    key: 'elsewhere',
    about: 'at a storage that is not Microsoft’s',
    name: 'Budget.xlsx',
    url: 'https://files.example.com/finance/Budget.xlsx',
    person: ana,
  },
];

/** The files that Graph's sandbox has, under the keys of its seed and wherever they lie now. */
export function documentsInGraph(seed: SeedDescription): readonly SandboxDocument[] {
  return seed.files.map(({ key, drive: driveKey, name, fileUrl, rawFileUrl }) => {
    const drive = seed.drives.find((known) => known.key === driveKey);
    const owner = people.find((person) => person.objectId === drive?.ownerId);
    const about = owner === undefined ? 'in the team site “Finance”' : `in ${owner.name}’s OneDrive`;
    return { key, about, name, url: fileUrl, desktopUrl: rawFileUrl, person: owner ?? ana };
  });
}
