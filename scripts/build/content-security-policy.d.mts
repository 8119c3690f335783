import type { readConfiguration } from './configuration.mjs';

export interface InlineTexts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

export function contentSecurityPolicy(configuration: ReturnType<typeof readConfiguration>, inline: InlineTexts): string;
export function hashOf(text: string): string;
export function inlineTextsOf(html: string): InlineTexts;
