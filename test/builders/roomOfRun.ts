/** All temporary folders of a run lie in one, which goes with it: no test has to tidy up, and no failed one leaves anything. */
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const MEMORY = '/dev/shm';
const GIGABYTE = 2 ** 30;

export default function roomOfRun(): () => void {
  const outside = process.env.TMPDIR;
  const room = mkdtempSync(join(inMemory() ? MEMORY : tmpdir(), 'thamdinh-run-'));
  process.env.TMPDIR = room;
  return () => {
    if (outside === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outside;
    rmSync(room, { recursive: true, force: true, maxRetries: 3 });
  };
}

/** Thousands of commits wait for no disk where there is memory to spare. What a lost process leaves is the same there. */
function inMemory(): boolean {
  if (!existsSync(MEMORY) || freemem() < 8 * GIGABYTE) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > 4 * GIGABYTE;
}
