import { ana, bo, pat, type Person } from '#sandbox/people.ts';

/** One kind of place where a workbook may lie, with what Excel tells an add-in of it. */
export interface SandboxDocument {
  readonly key: string;
  /** For the list on the control page. */
  readonly about: string;
  readonly name: string;
  /** `Office.context.document.url`; Excel gives an empty one for an unsaved workbook and for a guest. */
  readonly url: string;
  /** Whose window it would usually be. */
  readonly person: Person;
}

const anasDrive = 'https://contoso-my.sharepoint.com/personal/ana_contoso_com/Documents';
const financeSite = 'https://contoso.sharepoint.com/sites/finance/Shared%20Documents';

/** Places where Graph's sandbox has the file too come from its seed; these it cannot have. */
export const documentsElsewhere: readonly SandboxDocument[] = [
  { key: 'unsaved', about: 'New, never saved', name: 'Book1', url: '', person: ana },
  { key: 'guest', about: 'Opened as a guest: Excel tells no address', name: 'Budget.xlsx', url: '', person: ana },
  {
    key: 'local',
    about: 'On this computer (desktop Excel)',
    name: 'Budget.xlsx',
    url: 'C:\\Users\\ana\\Documents\\Budget.xlsx',
    person: ana,
  },
  {
    key: 'consumer',
    about: "In somebody's personal OneDrive",
    name: 'Household.xlsx',
    url: 'https://d.docs.live.net/4a5b6c7d8e9f0a1b/Household.xlsx',
    person: pat,
  },
];

export const documentsInGraph: readonly SandboxDocument[] = [
  { key: 'own', about: "In Ana's OneDrive", name: 'Budget.xlsx', url: `${anasDrive}/Budget.xlsx`, person: ana },
  {
    key: 'team',
    about: 'In a team site',
    name: 'Forecast.xlsx',
    url: `${financeSite}/Forecast.xlsx`,
    person: bo,
  },
];
