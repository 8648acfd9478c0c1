/** Runs a program as a whole process and tells its time and memory; the programs of one bench take turns. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export type Program = { readonly name: string; readonly command: string; readonly argv: readonly string[] };
export type Figure = {
  /** Wall time of what the program timed itself, without its start. */
  readonly seconds: number;
  /** Highest memory (resident, MB) of the program and of its children, each by itself. */
  readonly parentMegabytes: number;
  readonly childMegabytes: number;
};
export type Comparison = Program & { readonly runs: readonly Figure[] };

/** A program prints one line of JSON, { "seconds": number }, when its work is done. */
export async function takeTurns(programs: readonly Program[], rounds: number): Promise<readonly Comparison[]> {
  const runs = programs.map((): Figure[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, program] of programs.entries()) runs[index]?.push(await runOnce(program));
  return programs.map((program, index) => ({ ...program, runs: runs[index] ?? [] }));
}

function runOnce({ command, argv, name }: Program): Promise<Figure> {
  const child = spawn(command, [...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  const peaks = { parent: 0, child: 0 };
  const watch = setInterval(() => notePeaks(child, peaks), 50);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const line = out.trim().split('\n').at(-1) ?? '';
      if (code !== 0 || line === '') return reject(new Error(`${name} ended with ${code}`));
      const { seconds }: { seconds: number } = JSON.parse(line);
      resolve({ seconds, parentMegabytes: peaks.parent, childMegabytes: peaks.child });
    });
  });
}

/** The kernel keeps the high-water mark, so a look now and then misses nothing but the last moments. */
function notePeaks({ pid }: ChildProcess, peaks: { parent: number; child: number }): void {
  if (pid === undefined) return;
  peaks.parent = Math.max(peaks.parent, highWater(pid));
  for (const one of readdirSync('/proc')) {
    if (!/^\d+$/.test(one) || parentOf(one) !== pid) continue;
    peaks.child = Math.max(peaks.child, highWater(one));
  }
}

function field(pid: string | number, name: string): number {
  try {
    return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
const highWater = (pid: string | number): number => Math.round(field(pid, 'VmHWM') / 1024);
const parentOf = (pid: string): number => field(pid, 'PPid');

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const secondsOf = (one: Comparison | undefined): number => median(one?.runs.map((run) => run.seconds) ?? []);
