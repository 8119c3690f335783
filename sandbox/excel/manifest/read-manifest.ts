import type { Ribbon, RibbonAction, RibbonCommand, RibbonControl, RibbonGroup, RibbonIcon } from './ribbon.ts';
import {
  readManifestXml,
  type ActionXml,
  type ControlXml,
  type GroupXml,
  type IconXml,
  type ItemXml,
  type LocalizedXml,
  type ManifestXml,
  type ResourceXml,
} from './manifest-xml.ts';

/** What Excel reads out of a manifest for one display language. */
export interface AddInManifest {
  readonly id: string;
  readonly name: string;
  readonly paneAddress: string;
  /** Origins besides its own that its dialogs may open. */
  readonly appDomains: string[];
  readonly ribbon: Ribbon;
}

/** @throws Error when the manifest lacks a part that Excel needs, names it by element or resource id. */
export function readManifest(text: string, language: string): AddInManifest {
  const manifest = readManifestXml(text);
  const look = createLookUp(manifest, language);
  const surface = manifest.VersionOverrides.Hosts.Host.flatMap((host) => host.DesktopFormFactor.ExtensionPoint).find(
    (point) => point['@type'] === 'PrimaryCommandSurface',
  );
  if (surface === undefined) throw new Error('The manifest puts no command on the ribbon (PrimaryCommandSurface).');
  return {
    id: manifest.Id,
    name: inLanguage(manifest.DisplayName, language),
    paneAddress: manifest.DefaultSettings.SourceLocation['@DefaultValue'],
    appDomains: manifest.AppDomains?.AppDomain ?? [],
    ribbon: { tabId: surface.OfficeTab['@id'], groups: surface.OfficeTab.Group.map((group) => readGroup(group, look)) },
  };
}

interface LookUp {
  text(resid: string): string;
  image(resid: string): string;
  url(resid: string): string;
}

function createLookUp(manifest: ManifestXml, language: string): LookUp {
  const { Images, Urls, ShortStrings, LongStrings } = manifest.VersionOverrides.Resources;
  const find = (table: readonly ResourceXml[], resid: string): string => {
    const found = table.find((resource) => resource['@id'] === resid);
    if (found === undefined) throw new Error(`The manifest has no resource "${resid}" of this kind.`);
    return inLanguage(found, language);
  };
  return {
    text: (resid) => find([...ShortStrings.String, ...LongStrings.String], resid),
    image: (resid) => find(Images.Image, resid),
    url: (resid) => find(Urls.Url, resid),
  };
}

/** Excel takes the override of exactly this locale, otherwise the default: `es-MX` does not read `es-ES`. */
function inLanguage(localized: LocalizedXml, language: string): string {
  const wanted = language.toLowerCase();
  const found = localized.Override.find((override) => override['@Locale'].toLowerCase() === wanted);
  return found === undefined ? localized['@DefaultValue'] : found['@Value'];
}

function readGroup(group: GroupXml, look: LookUp): RibbonGroup {
  return {
    id: group['@id'],
    label: look.text(group.Label['@resid']),
    icons: readIcons(group.Icon, look),
    controls: group.Control.map((control) => readControl(control, look)),
  };
}

function readControl(control: ControlXml, look: LookUp): RibbonControl {
  if (control['@type'] === 'Menu') {
    const items = (control.Items?.Item ?? []).map((item) => readCommand(item, item.Action, look));
    return { kind: 'menu', ...readFace(control, look), items };
  }
  if (control.Action === undefined) throw new Error(`The button "${control['@id']}" has no Action.`);
  return { kind: 'button', ...readCommand(control, control.Action, look) };
}

function readCommand(xml: Omit<ItemXml, 'Action'>, action: ActionXml, look: LookUp) {
  return {
    ...readFace(xml, look),
    action: readAction(action, look),
    enabled: xml.Enabled !== 'false',
  } satisfies RibbonCommand;
}

function readFace(xml: Pick<ControlXml, '@id' | 'Label' | 'Supertip' | 'Icon'>, look: LookUp) {
  return {
    id: xml['@id'],
    label: look.text(xml.Label['@resid']),
    tipTitle: look.text(xml.Supertip.Title['@resid']),
    tipText: look.text(xml.Supertip.Description['@resid']),
    icons: readIcons(xml.Icon, look),
  };
}

function readIcons(icon: IconXml, look: LookUp): RibbonIcon[] {
  return icon.Image.map((image) => ({ size: Number(image['@size']), address: look.image(image['@resid']) }));
}

function readAction(action: ActionXml, look: LookUp): RibbonAction {
  switch (action['@type']) {
    case 'ShowTaskpane':
      return {
        kind: 'show-taskpane',
        address: action.SourceLocation === undefined ? '' : look.url(action.SourceLocation['@resid']),
        title: action.Title === undefined ? '' : look.text(action.Title['@resid']),
      };
    case 'ExecuteFunction':
      return { kind: 'execute-function', functionName: action.FunctionName ?? '' };
    default:
      throw new Error(`The sandbox knows no ribbon action of type "${action['@type']}".`);
  }
}
