import * as v from 'valibot';
import { ribbonSchema } from './manifest/ribbon.ts';
import { hostSwitchesSchema } from './switches.ts';

/** `web`: no bridge for nested app authentication, as Excel on the web. `desktop`: bridge and Office theme. */
export const hostProfiles = ['web', 'desktop'] as const;
export type HostProfile = (typeof hostProfiles)[number];

export const officeThemes = ['white', 'colorful', 'dark-gray', 'black'] as const;
export type OfficeTheme = (typeof officeThemes)[number];

/** What `Office.auth.getAuthContext` answers, see `Office.AuthContext`. */
export const authContextSchema = v.object({
  authorityBaseUrl: v.string(),
  authorityType: v.picklist(['aad', 'msa', 'other']),
  loginHint: v.string(),
  tenantId: v.string(),
  userObjectId: v.string(),
  userPrincipalName: v.string(),
});
export type AuthContext = v.InferOutput<typeof authContextSchema>;

/**
 * One opened workbook window, as the server tells it to the page that draws it. The page gets everything with it and
 * asks the server again only for tokens, for the time and for switches that were thrown meanwhile.
 */
export const workbookWindowSchema = v.object({
  profile: v.picklist(hostProfiles),
  theme: v.picklist(officeThemes),
  displayLanguage: v.string(),
  contentLanguage: v.string(),
  person: v.object({ key: v.string(), name: v.string() }),
  authContext: authContextSchema,
  document: v.object({ name: v.string(), url: v.string(), mode: v.picklist(['read-write', 'read-only']) }),
  addIn: v.object({
    id: v.string(),
    name: v.string(),
    origin: v.string(),
    paneAddress: v.string(),
    appDomains: v.array(v.string()),
  }),
  ribbon: ribbonSchema,
  switches: hostSwitchesSchema,
});

export type WorkbookWindow = v.InferOutput<typeof workbookWindowSchema>;
