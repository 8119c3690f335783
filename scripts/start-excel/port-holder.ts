import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Runs a program of the system; its output, or nothing when there is no such program. */
function outputOf(program: string, ...words: string[]): string {
  const { error, stdout } = spawnSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return error === undefined ? stdout : '';
}

function read<T>(from: () => T, otherwise: T): T {
  // Processes end, and those of other people may not be looked at: both are no answer.
  try {
    return from();
  } catch {
    return otherwise;
  }
}

/** In Linux's own tables, because neither lsof nor ss is everywhere: port → socket → the process that has it open. */
function holderOnLinux(port: number): string | undefined {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
    read(() => readFileSync(table, 'utf8'), '').split('\n'),
  );
  const listening = rows
    .map((row) => row.trim().split(/\s+/))
    .filter((row) => row[1]?.endsWith(`:${hexPort}`) && row[3] === '0A');
  const sockets = new Set(listening.map((row) => `socket:[${row[9] ?? ''}]`));
  const pid = read(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/.test(name))
    .find((name) =>
      read(() => readdirSync(`/proc/${name}/fd`), []).some((fd) =>
        sockets.has(read(() => readlinkSync(`/proc/${name}/fd/${fd}`), '')),
      ),
    );
  if (pid === undefined) return undefined;
  return `${read(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim(), 'a program')} (process ${pid})`;
}

function holderOnMac(port: number): string | undefined {
  const [, row] = outputOf('lsof', '-nP', `-iTCP:${port}`, '-sTCP:LISTEN').split('\n');
  const [name, pid] = row?.split(/\s+/) ?? [];
  return name === undefined || pid === undefined ? undefined : `${name} (process ${pid})`;
}

function holderOnWindows(port: number): string | undefined {
  const rows = outputOf('netstat', '-ano', '-p', 'TCP').split('\n');
  const row = rows.find((line) => line.includes(`:${port} `) && line.includes('LISTENING'));
  const pid = row?.trim().split(/\s+/).at(-1);
  if (pid === undefined) return undefined;
  const name = outputOf('tasklist', '/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH').split('"')[1];
  return `${name ?? 'a program'} (process ${pid})`;
}

/** Who listens on a port of this machine, for a sentence to a person; undefined when it cannot be told. */
export function portHolder(port: number, platform: NodeJS.Platform = process.platform): string | undefined {
  if (platform === 'linux') return holderOnLinux(port);
  return platform === 'win32' ? holderOnWindows(port) : holderOnMac(port);
}
