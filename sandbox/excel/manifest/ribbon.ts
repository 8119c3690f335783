import * as v from 'valibot';

/** The add-in's part of the ribbon in one language, as `manifest.xml` says it. */
const iconSchema = v.object({ size: v.number(), address: v.string() });

const actionSchema = v.variant('kind', [
  v.object({ kind: v.literal('show-taskpane'), address: v.string(), title: v.string() }),
  v.object({ kind: v.literal('execute-function'), functionName: v.string() }),
]);

const faceEntries = {
  id: v.string(),
  label: v.string(),
  tipTitle: v.string(),
  tipText: v.string(),
  icons: v.array(iconSchema),
};

const commandSchema = v.object({ ...faceEntries, action: actionSchema, enabled: v.boolean() });

const controlSchema = v.variant('kind', [
  v.object({ kind: v.literal('button'), ...commandSchema.entries }),
  v.object({ kind: v.literal('menu'), ...faceEntries, items: v.array(commandSchema) }),
]);

const groupSchema = v.object({
  id: v.string(),
  label: v.string(),
  icons: v.array(iconSchema),
  controls: v.array(controlSchema),
});

export const ribbonSchema = v.object({ tabId: v.string(), groups: v.array(groupSchema) });

export type RibbonIcon = v.InferOutput<typeof iconSchema>;
export type RibbonAction = v.InferOutput<typeof actionSchema>;
export type RibbonCommand = v.InferOutput<typeof commandSchema>;
export type RibbonControl = v.InferOutput<typeof controlSchema>;
export type RibbonGroup = v.InferOutput<typeof groupSchema>;
export type Ribbon = v.InferOutput<typeof ribbonSchema>;

/** Every single command of a ribbon, those inside menus too. */
export function commandsOf(ribbon: Ribbon): readonly RibbonCommand[] {
  return ribbon.groups.flatMap((group) =>
    group.controls.flatMap((control) => (control.kind === 'button' ? [control] : control.items)),
  );
}
