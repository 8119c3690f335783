import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { fileURLToPath } from 'node:url';

export interface Cruise {
  /** How many modules were looked at. A check that looked at none has found nothing out. */
  readonly modules: number;
  /** The names of the rules that were applied. */
  readonly rules: readonly string[];
  readonly violations: readonly Violation[];
}

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** What to do instead, from the rule's comment. */
  readonly hint: string;
}

const config = fileURLToPath(new URL('../../.dependency-cruiser.mjs', import.meta.url));

function hintOf(result: ICruiseResult, { rule }: IViolation): string {
  return result.summary.ruleSetUsed?.forbidden?.find(({ name }) => name === rule.name)?.comment ?? '';
}

/**
 * Follows the imports of every file in the folders and holds them against the layer rules.
 *
 * @param root the folder that plays the project's root; the rules' paths are relative to it
 */
export async function cruiseLayers(root: string, folders: readonly string[]): Promise<Cruise> {
  const options = await extractOptions(config);
  const { output } = await cruise([...folders], { ...options, baseDir: root });
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text where a result was expected');
  return {
    modules: output.summary.totalCruised,
    rules: (output.summary.ruleSetUsed?.forbidden ?? []).map(({ name }) => name ?? ''),
    violations: output.summary.violations.map((violation) => ({
      rule: violation.rule.name,
      from: violation.from,
      to: violation.to,
      hint: hintOf(output, violation),
    })),
  };
}
