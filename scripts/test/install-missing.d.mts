export function installMissing(say: (line: string) => void): boolean;
