import * as v from 'valibot';
import type { HostObject, HostServices } from './host-services.ts';

/**
 * One `ProcessQuery` of the rich API: a batch of actions on objects that are named by paths. Only as far as the shared
 * runtime and a look at the workbook's name need it; anything else is `ApiNotFound`.
 */
const pathSchema = v.object({
  Id: v.number(),
  ObjectPathType: v.number(),
  Name: v.optional(v.string(), ''),
  ParentObjectPathId: v.optional(v.number(), 0),
  ArgumentInfo: v.optional(v.object({ Arguments: v.nullish(v.array(v.unknown())) }), {}),
});

const actionSchema = v.object({
  Id: v.number(),
  ActionType: v.number(),
  Name: v.optional(v.string(), ''),
  ObjectPathId: v.optional(v.number(), 0),
  ArgumentInfo: v.optional(v.object({ Arguments: v.nullish(v.array(v.unknown())) }), {}),
  QueryInfo: v.optional(v.object({ Select: v.nullish(v.array(v.string())) }), {}),
});

const batchSchema = v.object({
  Actions: v.array(actionSchema),
  ObjectPaths: v.record(v.string(), pathSchema),
});

type Action = v.InferOutput<typeof actionSchema>;
type Paths = v.InferOutput<typeof batchSchema>['ObjectPaths'];

const pathTypes = { root: 1, service: 2, methodResult: 3, property: 4 } as const;
const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4 } as const;

class ApiNotFound extends Error {}

/** @returns the reply body, as the JSON text that office.js expects. */
export function processQuery(body: string, services: HostServices, root: HostObject): string {
  const batch = v.parse(batchSchema, JSON.parse(body));
  const objects = new Map<number, HostObject>();
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = perform(action, (id) => resolvePath(id, batch.ObjectPaths, objects, services, root));
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof ApiNotFound)) throw error;
      const problem = { Code: 'ApiNotFound', Message: error.message, ActionIndex: index, HttpStatusCode: 400 };
      return JSON.stringify({ Results: results, Error: problem });
    }
  }
  return JSON.stringify({ Results: results });
}

function perform(action: Action, resolve: (pathId: number) => HostObject): unknown {
  switch (action.ActionType) {
    case actionTypes.instantiate:
      resolve(action.ObjectPathId);
      return {};
    case actionTypes.query: {
      const target = resolve(action.ObjectPathId);
      const wanted = action.QueryInfo.Select ?? [];
      return Object.fromEntries(
        wanted.map((name) => {
          const key = pascalCase(name);
          return [key, member(target.get, key)()];
        }),
      );
    }
    case actionTypes.method:
      return member(resolve(action.ObjectPathId).call, action.Name)(action.ArgumentInfo.Arguments ?? []);
    case actionTypes.setProperty:
      member(resolve(action.ObjectPathId).set, action.Name)((action.ArgumentInfo.Arguments ?? [])[0]);
      return null;
    default:
      return null;
  }
}

function resolvePath(
  id: number,
  paths: Paths,
  known: Map<number, HostObject>,
  services: HostServices,
  root: HostObject,
): HostObject {
  const found = known.get(id);
  if (found !== undefined) return found;
  const path = paths[String(id)];
  if (path === undefined) throw new ApiNotFound(`No object path ${id}.`);
  const parent = () => resolvePath(path.ParentObjectPathId, paths, known, services, root);
  const object = ((): unknown => {
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return root;
      case pathTypes.service:
        return services.get(path.Name);
      case pathTypes.methodResult:
        return member(parent().call, path.Name)(path.ArgumentInfo.Arguments ?? []);
      case pathTypes.property:
        return member(parent().get, path.Name)();
      default:
        return undefined;
    }
  })();
  if (!isHostObject(object)) throw new ApiNotFound(`The simulated Excel has no "${path.Name}".`);
  known.set(id, object);
  return object;
}

function member<Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member {
  const found = members?.[name];
  if (found === undefined) throw new ApiNotFound(`The simulated Excel has no "${name}".`);
  return found;
}

function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && ('call' in value || 'set' in value || 'get' in value);
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
