/**
 * What Microsoft asks of a manifest and the schema cannot see. Each rule says in one sentence what is wrong; sources:
 * the manifest reference and the articles on localization, shared runtimes and requirement sets.
 */
import { XmlDocument, XmlElement } from 'libxml2-wasm';

export interface ManifestFault {
  readonly rule: string;
  readonly fault: string;
}

const namespaces = {
  app: 'http://schemas.microsoft.com/office/appforoffice/1.1',
  ov: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
  bt: 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};

const locales = { default: 'en-US', others: ['es-ES', 'ja-JP', 'pt-BR'] };

/** Tabs of Excel itself, from Microsoft's list of built-in ids. */
const excelTabs =
  'TabHome TabInsert TabPageLayoutExcel TabFormulas TabData TabReview TabView TabDeveloper TabAddIns'.split(' ');

/** Sets that a manifest may not ask for: not supported there, or they would hide the add-in where it works. */
const undeclarable = ['RibbonApi', 'ExcelApiOnline', 'ExcelApiDesktop', 'NestedAppAuth', 'ExcelApiPreview'];

const requiredIconSizes = ['16', '32', '80'];

const resourceTables: Readonly<Record<string, string>> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

function elements(at: XmlDocument | XmlElement, xpath: string): XmlElement[] {
  return at.find(xpath, namespaces).filter((node) => node instanceof XmlElement);
}

function attribute(element: XmlElement, name: string): string {
  return element.attr(name)?.value ?? '';
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** The address behind a `bt:Url` resource id, empty when there is none. */
function addressOf(manifest: XmlDocument, resid: string): string {
  const [url] = elements(manifest, `//bt:Url[@id="${resid}"]`);
  return url === undefined ? '' : attribute(url, 'DefaultValue');
}

function addresses(manifest: XmlDocument): string[] {
  const holders =
    '//app:IconUrl|//app:HighResolutionIconUrl|//app:SupportUrl|//app:SourceLocation|//bt:Url|//bt:Image[@id]';
  return elements(manifest, holders).flatMap((holder) => [
    attribute(holder, 'DefaultValue'),
    ...elements(holder, 'app:Override|bt:Override').map((override) => attribute(override, 'Value')),
  ]);
}

const rules = {
  'resources are found in the right table': (manifest: XmlDocument) =>
    elements(manifest, '//*[@resid]').flatMap((user) => {
      const resid = attribute(user, 'resid');
      const table = resourceTables[user.name];
      if (table === undefined) return [`${user.name} has a resid, and no rule says from which table`];
      const found = elements(manifest, `//bt:${table}/*[@id="${resid}"]`).length > 0;
      return found ? [] : [`${user.name} asks for "${resid}", which is not among ${table}`];
    }),

  'ids are unique': (manifest: XmlDocument) =>
    ['//ov:Resources//*[@id]', '//ov:Group|//ov:Control|//ov:Item'].flatMap((kind) =>
      repeated(elements(manifest, kind).map((element) => attribute(element, 'id'))).map(
        (id) => `"${id}" is used twice`,
      ),
    ),

  'addresses are https and of one origin': (manifest: XmlDocument) => {
    const [start] = elements(manifest, '/app:OfficeApp/app:DefaultSettings/app:SourceLocation');
    const home = start === undefined ? '' : new URL(attribute(start, 'DefaultValue')).origin;
    const allowed = [home, ...elements(manifest, '//app:AppDomain').map((domain) => domain.content)];
    return addresses(manifest)
      .map((address) => new URL(address))
      .filter(({ protocol, origin }) => protocol !== 'https:' || !allowed.includes(origin))
      .map(({ href }) => `${href} is not https, or of another origin than ${home}`);
  },

  'every word is there in every language': (manifest: XmlDocument) =>
    elements(manifest, '//bt:String|//app:DisplayName|//app:Description|//app:SupportUrl').flatMap((word) => {
      const spoken = elements(word, 'app:Override|bt:Override').map((override) => attribute(override, 'Locale'));
      const name = attribute(word, 'id') || word.name;
      if (name === 'SupportUrl' && spoken.length === 0) return [];
      return [
        ...locales.others.filter((locale) => !spoken.includes(locale)).map((locale) => `"${name}" lacks ${locale}`),
        ...spoken.filter((locale) => locale === locales.default).map(() => `"${name}" overrides the default language`),
        ...repeated(spoken).map((locale) => `"${name}" has ${locale} twice`),
      ];
    }),

  'icons have the required sizes': (manifest: XmlDocument) =>
    elements(manifest, '//ov:Icon').flatMap((icon) => {
      const sizes = elements(icon, 'bt:Image').map((image) => attribute(image, 'size'));
      const [owner] = elements(icon, '..');
      return requiredIconSizes
        .filter((size) => !sizes.includes(size))
        .map((size) => `the icon of "${owner === undefined ? '' : attribute(owner, 'id')}" has no ${size}`);
    }),

  'one long-lived runtime runs everything': (manifest: XmlDocument) => {
    const runtimes = elements(manifest, '//ov:Runtime[@lifetime="long"]');
    const [runtime] = runtimes;
    if (runtime === undefined || runtimes.length > 1) return [`${runtimes.length} long-lived runtimes, not one`];
    const resid = attribute(runtime, 'resid');
    const strays = elements(manifest, '//ov:FunctionFile|//ov:Action/ov:SourceLocation')
      .filter((user) => attribute(user, 'resid') !== resid)
      .map((user) => `${user.name} uses "${attribute(user, 'resid')}", the runtime "${resid}"`);
    const [start] = elements(manifest, '/app:OfficeApp/app:DefaultSettings/app:SourceLocation');
    const differs = start === undefined || attribute(start, 'DefaultValue') !== addressOf(manifest, resid);
    return differs ? [...strays, 'DefaultSettings opens another page than the runtime'] : strays;
  },

  'the address of the pane says which manifest opened it': (manifest: XmlDocument) => {
    const [version] = elements(manifest, '/app:OfficeApp/app:Version');
    const [start] = elements(manifest, '/app:OfficeApp/app:DefaultSettings/app:SourceLocation');
    const said = start === undefined ? null : new URL(attribute(start, 'DefaultValue')).searchParams.get('manifest');
    return version?.content === said ? [] : [`the address says ${said ?? 'nothing'}, the manifest ${version?.content}`];
  },

  'only declarable requirement sets are asked for': (manifest: XmlDocument) =>
    elements(manifest, '//app:Set|//bt:Set|//ov:Set')
      .map((set) => attribute(set, 'Name'))
      .filter((name) => undeclarable.includes(name))
      .map((name) => `${name} cannot be asked for in a manifest`),

  'tabs are tabs of Excel': (manifest: XmlDocument) =>
    elements(manifest, '//ov:OfficeTab')
      .map((tab) => attribute(tab, 'id'))
      .filter((id) => !excelTabs.includes(id))
      .map((id) => `Excel has no tab "${id}"`),

  'no pane of its own beside the shared runtime': (manifest: XmlDocument) =>
    elements(manifest, '//ov:TaskpaneId').map(
      ({ content }) => `TaskpaneId "${content}" stops the runtime being shared`,
    ),
};

/** Every rule that a manifest breaks, with what breaks it. The text must have passed the schema. */
export function manifestFaults(xml: string): readonly ManifestFault[] {
  const manifest = XmlDocument.fromString(xml);
  try {
    return Object.entries(rules).flatMap(([rule, faultsOf]) => faultsOf(manifest).map((fault) => ({ rule, fault })));
  } finally {
    manifest.dispose();
  }
}
