export function missingPackages(lockText: string, installedText: string | undefined): string[];
