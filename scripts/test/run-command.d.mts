export function packageScripts(): Record<string, string>;
export function runCommand(command: string, how?: { show?: boolean }): Promise<{ ok: boolean; output: string }>;
