import * as v from 'valibot';
import { createHostServices, type HostObject, type HostServices, type RuntimeSurface } from './host-services.ts';
import { processQuery } from './rich-api.ts';

/** What the older, numbered calls of office.js may ask of the window (dispatch ids of `OSF.DDA.MethodDispId`). */
export interface MethodSurface extends RuntimeSurface {
  documentUrl(): string;
  workbookName(): string;
  commandCompleted(commandId: string, status: number): void;
  /** A dialog that the host draws itself speaks to the page that opened it. */
  messageParent(message: string): void;
  messageChild(message: string): void;
}

const callSchema = v.looseObject({ DdaMethod: v.object({ DispatchId: v.number() }) });
const settingsSchema = v.object({
  DdaSettingsMethod: v.object({ Properties: v.array(v.tuple([v.string(), v.string()])) }),
});
const richCallSchema = v.object({ ArrayData: v.array(v.unknown()) });
const completedSchema = v.object({ 0: v.string(), 1: v.number() });
const toParentSchema = v.object({ messageToParent: v.string() });
const toChildSchema = v.object({ messageContent: v.string() });

/** Place of the body text in a rich call's array. */
const bodyIndex = 4;
const notSupported = 5000;
const singleSignOnUnsupported = 13000;

export type ExecuteMethod = (data: unknown) => Record<string, unknown>;

export function createExecuteMethod(surface: MethodSurface): ExecuteMethod {
  const services: HostServices = createHostServices(surface);
  const root: HostObject = { get: { Name: () => surface.workbookName() } };
  let settings: [string, string][] = [];

  return (data) => {
    const call = v.safeParse(callSchema, data);
    if (!call.success) return failed(notSupported);
    switch (call.output.DdaMethod.DispatchId) {
      case 75:
        return done({ Properties: { Settings: settings.map(([Name, Value]) => ({ Name, Value })) } });
      case 76:
        settings = v.parse(settingsSchema, data).DdaSettingsMethod.Properties;
        return done({});
      case 86:
        return done({ 0: { 1: surface.documentUrl() } });
      case 93: {
        const body = v.parse(v.string(), v.parse(richCallSchema, data).ArrayData[bodyIndex]);
        return done({ Data: [200, ['Content-Type', 'application/json'], processQuery(body, services, root)] });
      }
      case 94: {
        const completed = v.parse(completedSchema, data);
        surface.commandCompleted(completed[0], completed[1]);
        return done({});
      }
      case 98:
        return failed(singleSignOnUnsupported);
      case 144:
        surface.messageParent(v.parse(toParentSchema, data).messageToParent);
        return done({});
      case 145:
        surface.messageChild(v.parse(toChildSchema, data).messageContent);
        return done({});
      default:
        return failed(notSupported);
    }
  };
}

function done(result: Record<string, unknown>): Record<string, unknown> {
  return { Version: 1, Error: 0, ...result };
}

function failed(code: number): Record<string, unknown> {
  return { Version: 1, Error: code };
}
