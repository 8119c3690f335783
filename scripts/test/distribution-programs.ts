import { installPackages, type Installer } from '../browser/install-packages.ts';

/** What finding and installing programs may do to the machine; passed in so that it can be tried without one. */
export interface ProgramHunt extends Installer {
  has(program: string): boolean;
  /** Debian or Ubuntu, and allowed to install. */
  readonly canInstall: boolean;
}

/** Each program that the tests run, and the package of Debian and Ubuntu that has it. */
const packages: Readonly<Record<string, string>> = { bash: 'bash', curl: 'curl', python3: 'python3' };

/** Installs what is missing where that is allowed; answers with the programs that are missing all the same. */
export function ensurePrograms(hunt: ProgramHunt): readonly string[] {
  const missing = () => Object.keys(packages).filter((program) => !hunt.has(program));
  const wanted = missing().map((program) => packages[program] ?? program);
  if (wanted.length > 0 && hunt.canInstall) installPackages(hunt, wanted);
  return missing();
}
