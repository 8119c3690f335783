import type { RuleSetRule } from 'webpack';

export const moduleRules: RuleSetRule[];
