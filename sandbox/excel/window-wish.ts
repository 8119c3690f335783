import * as v from 'valibot';
import { people } from '#sandbox/people.ts';
import { hostProfiles, officeThemes } from './workbook-window.ts';

/** What a workbook window's address says: `/workbook?workbook=budget&person=ana&language=ja-JP&profile=desktop …`. */
export const windowWishSchema = v.object({
  workbook: v.optional(v.string(), 'budget'),
  person: v.optional(v.picklist(people.map((person) => person.key))),
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)), 'en-US'),
  contentLanguage: v.optional(v.string()),
  profile: v.optional(v.picklist(hostProfiles), 'web'),
  theme: v.optional(v.picklist(officeThemes), 'colorful'),
  mode: v.optional(v.picklist(['read-write', 'read-only']), 'read-write'),
});

export type WindowWish = v.InferInput<typeof windowWishSchema>;
