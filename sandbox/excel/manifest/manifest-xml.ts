import { XMLParser } from 'fast-xml-parser';
import * as v from 'valibot';

/** The part of an add-in only manifest that Excel's window shows, as parsed XML. Attributes carry an `@`. */
const reference = v.object({ '@resid': v.string() });
const override = v.object({ '@Locale': v.string(), '@Value': v.string() });
const localized = v.object({ '@DefaultValue': v.string(), Override: v.optional(v.array(override), []) });
const resource = v.object({ '@id': v.string(), ...localized.entries });

const icon = v.object({ Image: v.array(v.object({ '@size': v.string(), '@resid': v.string() })) });
const action = v.object({
  '@type': v.string(),
  FunctionName: v.optional(v.string()),
  SourceLocation: v.optional(reference),
  Title: v.optional(reference),
});
const face = {
  '@id': v.string(),
  Label: reference,
  Supertip: v.object({ Title: reference, Description: reference }),
  Icon: icon,
};
const item = v.object({ ...face, Action: action, Enabled: v.optional(v.string(), 'true') });
const control = v.object({
  '@type': v.string(),
  ...face,
  Action: v.optional(action),
  Enabled: v.optional(v.string(), 'true'),
  Items: v.optional(v.object({ Item: v.array(item) })),
});
const group = v.object({ '@id': v.string(), Label: reference, Icon: icon, Control: v.array(control) });

const manifestSchema = v.object({
  OfficeApp: v.object({
    Id: v.string(),
    DisplayName: localized,
    AppDomains: v.optional(v.object({ AppDomain: v.optional(v.array(v.string()), []) })),
    DefaultSettings: v.object({ SourceLocation: v.object({ '@DefaultValue': v.string() }) }),
    VersionOverrides: v.object({
      Hosts: v.object({
        Host: v.array(
          v.object({
            DesktopFormFactor: v.object({
              ExtensionPoint: v.array(
                v.object({
                  '@type': v.string(),
                  OfficeTab: v.object({ '@id': v.string(), Group: v.array(group) }),
                }),
              ),
            }),
          }),
        ),
      }),
      Resources: v.object({
        Images: v.object({ Image: v.array(resource) }),
        Urls: v.object({ Url: v.array(resource) }),
        ShortStrings: v.object({ String: v.array(resource) }),
        LongStrings: v.object({ String: v.array(resource) }),
      }),
    }),
  }),
});

export type ManifestXml = v.InferOutput<typeof manifestSchema>['OfficeApp'];
export type LocalizedXml = v.InferOutput<typeof localized>;
export type ResourceXml = v.InferOutput<typeof resource>;
export type ControlXml = v.InferOutput<typeof control>;
export type ItemXml = v.InferOutput<typeof item>;
export type GroupXml = v.InferOutput<typeof group>;
export type ActionXml = v.InferOutput<typeof action>;
export type IconXml = v.InferOutput<typeof icon>;

const repeated = new Set([
  'Override',
  'AppDomain',
  'Host',
  'ExtensionPoint',
  'Group',
  'Control',
  'Item',
  'Image',
  'Url',
  'String',
]);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => repeated.has(name),
});

/** @throws v.ValiError naming the element that is missing or misshaped. */
export function readManifestXml(text: string): ManifestXml {
  const parsed: unknown = parser.parse(text);
  return v.parse(manifestSchema, parsed).OfficeApp;
}
